package org.aiguillage.rulebook;

import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.aiguillage.rulebook.source.RulesFolder;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Checks and compiles a whole rulebook, as on a reload. */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 6)
@Measurement(iterations = 10)
@Fork(value = 1, jvmArgsAppend = "-Xmx1200m")
@State(Scope.Benchmark)
public class ReloadBenchmark {
    private final SortedMap<String, String> files = new TreeMap<>(RulesFolder.read(Sample.RULES));

    @Benchmark
    public Rulebook reload() {
        return Rulebook.of(files);
    }
}
