package org.aiguillage.app.command;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.GZIPOutputStream;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;
import org.aiguillage.app.Wiring;
import org.aiguillage.eventlog.ReferralTraces;
import org.aiguillage.eventlog.XesWriter;

/** {@code export config.yml --format xes}: what happened to every referral, for programs that read event logs. */
public final class ExportCommand extends ServiceCommand {

    public ExportCommand() {
        super("export", "Writes the journal for other programs: XES (IEEE 1849), one trace a referral");
    }

    @Override
    public void configure(Subparser subparser) {
        super.configure(subparser);
        subparser.addArgument("--format").choices("xes").setDefault("xes").help("xes");
        subparser
                .addArgument("--output")
                .metavar("FILE")
                .help("where to write; .gz is compressed; standard output unless given");
    }

    @Override
    void run(Namespace arguments, Wiring wiring) throws IOException {
        ReferralTraces traces = new ReferralTraces(
                wiring.storage().pipeline(), wiring.journal(), wiring.storage().dossiers());
        String output = arguments.getString("output");
        if (output == null) {
            write(traces, new Flushed(System.out));
            return;
        }
        Path file = Path.of(output);
        Path unfinished = file.resolveSibling(file.getFileName() + ".part");
        try (OutputStream out = open(unfinished, output.endsWith(".gz"))) {
            System.err.println(write(traces, out) + " referrals");
        }
        Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
    }

    private static int write(ReferralTraces traces, OutputStream out) {
        try (XesWriter xes = new XesWriter(out, "aiguillage")) {
            return traces.write(xes);
        }
    }

    private static OutputStream open(Path file, boolean packed) throws IOException {
        OutputStream out = new BufferedOutputStream(Files.newOutputStream(file));
        return packed ? new GZIPOutputStream(out) : out;
    }

    /** Standard output, which is not this command's to close. */
    private static final class Flushed extends FilterOutputStream {
        Flushed(OutputStream out) {
            super(new BufferedOutputStream(out));
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
