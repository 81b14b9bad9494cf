package org.aiguillage.app.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;
import org.aiguillage.app.Wiring;
import org.aiguillage.app.backtest.ChildLaboratory;
import org.aiguillage.backtest.Backtests;
import org.aiguillage.backtest.DossierChange;
import org.aiguillage.backtest.Finding;
import org.aiguillage.backtest.FlagChange;
import org.aiguillage.backtest.Laboratory;
import org.aiguillage.backtest.Markdown;
import org.aiguillage.backtest.Question;
import org.aiguillage.backtest.Result;
import org.aiguillage.backtest.WriteReport;
import org.aiguillage.delay.Calendars;
import org.aiguillage.rulebook.source.RulesFolder;
import org.jspecify.annotations.Nullable;

/** {@code backtest config.yml --rules DIR [--from DAY] [--to DAY] [--output FILE] [--language fr|en]}. */
public final class BacktestCommand extends ServiceCommand {

    public BacktestCommand() {
        super("backtest", "Says what a rules folder would have done with past dossiers; nothing is changed");
    }

    @Override
    public void configure(Subparser subparser) {
        super.configure(subparser);
        subparser.addArgument("--rules").metavar("DIR").required(true).help("the folder to try");
        subparser.addArgument("--from").metavar("DAY").help("first day, or instant, of submission that counts");
        subparser
                .addArgument("--to")
                .metavar("DAY")
                .help("first day, or instant, that no longer counts: now unless given");
        subparser.addArgument("--output").metavar("FILE").help("also write the report here");
        subparser.addArgument("--language").choices("fr", "en").setDefault("fr").help("language of the report");
    }

    @Override
    void run(Namespace arguments, Wiring wiring) throws CommandRefused, IOException {
        Map<String, String> candidate = RulesFolder.read(Path.of(arguments.getString("rules")));
        String version = RulesFolder.version(new java.util.TreeMap<>(candidate));
        String against = wiring.rulebook().version();
        Instant now = wiring.clock().instant();
        Question question = new Question(
                version,
                against,
                instant(arguments, "from", Instant.EPOCH),
                instant(arguments, "to", now),
                wiring.storage().past().head(),
                now);
        if (!question.from().isBefore(question.to())) {
            throw new CommandRefused("--from: a moment before --to was expected");
        }
        Laboratory laboratory = new ChildLaboratory(
                wiring.database(),
                wanted -> wanted.equals(version)
                        ? Optional.of(candidate)
                        : wiring.storage().rulebookArchive().files(wanted),
                ChildLaboratory.LIMITS,
                true);
        Locale locale = Locale.forLanguageTag(arguments.getString("language"));
        print(arguments, report(run(question, laboratory, locale), locale));
    }

    private static Result run(Question question, Laboratory laboratory, Locale locale) throws CommandRefused {
        Collected collected = new Collected();
        try {
            laboratory.run(question, collected);
        } catch (Laboratory.Failed e) {
            throw new CommandRefused(e.reason().in(locale));
        }
        Finding finding = collected.finding;
        if (finding == null) {
            throw new CommandRefused("the back-test stopped without a result");
        }
        return new Result(finding, collected.dossiers, collected.flags);
    }

    private static String report(Result result, Locale locale) {
        return Markdown.of(new WriteReport(locale, Calendars.PARIS).of(result));
    }

    private static void print(Namespace arguments, String report) throws IOException {
        System.out.print(report);
        String output = arguments.getString("output");
        if (output != null) {
            Files.writeString(Path.of(output), report);
        }
    }

    private static Instant instant(Namespace arguments, String name, Instant unlessGiven) throws CommandRefused {
        String text = arguments.getString(name);
        if (text == null) {
            return unlessGiven;
        }
        try {
            return text.contains("T")
                    ? OffsetDateTime.parse(text).toInstant()
                    : LocalDate.parse(text).atStartOfDay(Calendars.PARIS).toInstant();
        } catch (DateTimeException e) {
            throw new CommandRefused("--" + name + ": a date or an instant with an offset was expected, not " + text);
        }
    }

    /** Keeps all that is found. */
    private static final class Collected implements Laboratory.Receiver {
        private final List<DossierChange> dossiers = new ArrayList<>();
        private final List<FlagChange> flags = new ArrayList<>();
        private @Nullable Finding finding;

        @Override
        public void progress(Backtests.Progress progress) {
            System.err.println(progress.done() + "/" + progress.total());
        }

        @Override
        public void dossier(DossierChange dossier) {
            dossiers.add(dossier);
        }

        @Override
        public void flag(FlagChange flag) {
            flags.add(flag);
        }

        @Override
        public void finding(Finding found) {
            finding = found;
        }
    }
}
