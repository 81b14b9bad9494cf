package org.aiguillage.trial;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.aiguillage.cluster.Territory;
import org.aiguillage.dossier.Round;
import org.jspecify.annotations.Nullable;

/** Reads rounds and who invested in them, in the words of the file, into ours. */
final class RoundsFile {
    /** In millions: what stands where an amount was not disclosed. */
    private static final Set<String> UNDISCLOSED = Set.of("", "0", "0.001", "0.01");

    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

    private final InvestorNames names = new InvestorNames();
    private final Sectors sectors = new Sectors();
    private final Sirens sirens = new Sirens();
    private final Map<String, String> rounds = Tables.read("rounds.csv");
    private final Map<String, String> places = Tables.read("places.csv").entrySet().stream()
            .collect(Collectors.toMap(e -> Words.plain(e.getKey()), Map.Entry::getValue));

    /**
     * @param roundsCsv columns round_id, company, hq, round_type, amount_meur, sectors, description
     * @param investorsCsv columns round_id, investor
     */
    List<FundingRound> read(Path roundsCsv, Path investorsCsv) throws IOException {
        Map<String, Set<String>> investors = new HashMap<>();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(investorsCsv)) {
            for (NamedCsvRecord row : rows) {
                names.key(row.getField("investor"))
                        .ifPresent(key -> investors
                                .computeIfAbsent(row.getField("round_id"), id -> new LinkedHashSet<>())
                                .add(key));
            }
        }
        List<FundingRound> read = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(roundsCsv)) {
            for (NamedCsvRecord row : rows) {
                read.add(round(row, investors.getOrDefault(row.getField("round_id"), Set.of())));
            }
        }
        return read;
    }

    private FundingRound round(NamedCsvRecord row, Set<String> investors) {
        String description = row.getField("description");
        String round = rounds.get(row.getField("round_type").strip());
        return new FundingRound(
                row.getField("round_id"),
                row.getField("company").strip(),
                sirens.of(row.getField("company")),
                territory(row.getField("hq")),
                round == null ? null : Round.valueOf(round),
                amount(row.getField("amount_meur").strip()),
                sectors.of(row.getField("sectors"), description),
                List.copyOf(investors),
                description);
    }

    private @Nullable Territory territory(String headquarters) {
        String territory = places.get(Words.plain(headquarters.split(",", 2)[0]));
        return territory == null ? null : Territory.valueOf(territory);
    }

    private static @Nullable Long amount(String millions) {
        return UNDISCLOSED.contains(millions)
                ? null
                : new BigDecimal(millions).multiply(MILLION).longValue();
    }
}
