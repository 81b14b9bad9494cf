package org.aiguillage.trial;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.aiguillage.intake.ImportFiles;
import org.jspecify.annotations.Nullable;

/** Writes what the trial knows as files that the import takes. */
final class TrialFiles {
    private static final String NOTHING = "";
    private static final String PURPOSE = "Accélérer.";

    /** A company of this market is often valued at four times what it raises; only its presence matters here. */
    private static final int VALUATION = 4;

    private final Path folder;
    private final LocalDate expired;

    /** @param expired a day that is past, on which the mandates of those who are not known ended */
    TrialFiles(Path folder, LocalDate expired) {
        this.folder = folder;
        this.expired = expired;
    }

    /**
     * @param but the round that nothing is to be known of; null to know of all
     */
    ImportFiles investors(Collection<String> names, Market market, @Nullable FundingRound but) throws IOException {
        Path investors = folder.resolve("investors.csv");
        Path mandates = folder.resolve("mandates.csv");
        try (CsvWriter people = CsvWriter.builder().build(investors);
                CsvWriter theses = CsvWriter.builder().build(mandates)) {
            people.writeRecord("externalId", "name", "kind", "portfolio");
            theses.writeRecord(
                    "externalId",
                    "investorId",
                    "ticketMin",
                    "ticketMax",
                    "rounds",
                    "sectorsIn",
                    "territories",
                    "role",
                    "validUntil");
            for (String name : names) {
                List<FundingRound> seen = but == null ? market.roundsOf(name) : market.roundsOf(name, but);
                Thesis thesis = Thesis.of(seen);
                people.writeRecord(name, name, "OTHER", list(thesis.portfolio()));
                theses.writeRecord(
                        name,
                        name,
                        text(thesis.ticketMin()),
                        text(thesis.ticketMax()),
                        list(thesis.rounds()),
                        list(thesis.sectors()),
                        list(thesis.territories()),
                        "BOTH",
                        seen.isEmpty() ? expired.toString() : NOTHING);
            }
        }
        return new ImportFiles(investors, mandates, null);
    }

    ImportFiles dossiers(List<FundingRound> rounds) throws IOException {
        Path file = folder.resolve("dossiers.csv");
        try (CsvWriter dossiers = CsvWriter.builder().build(file)) {
            dossiers.writeRecord(
                    "externalId",
                    "company.siren",
                    "company.name",
                    "company.territory",
                    "company.sectors",
                    "ask.round",
                    "ask.amount",
                    "ask.instrument",
                    "ask.preMoney",
                    "ask.useOfFunds",
                    "contact.name",
                    "contact.email",
                    "consent.allInvestors");
            for (FundingRound round : rounds) {
                long amount = round.amount() == null ? 0 : round.amount();
                dossiers.writeRecord(
                        round.id(),
                        round.siren().value(),
                        round.company(),
                        text(round.territory()),
                        list(round.sectors()),
                        text(round.round()),
                        text(amount),
                        "EQUITY",
                        text(amount * VALUATION),
                        round.description().isBlank() ? PURPOSE : round.description(),
                        "Essai",
                        "essai@example.org",
                        "true");
            }
        }
        return new ImportFiles(null, null, file);
    }

    private static String list(Collection<?> values) {
        return values.stream().map(String::valueOf).collect(Collectors.joining("|"));
    }

    private static String text(@Nullable Object value) {
        return value == null ? NOTHING : value.toString();
    }
}
