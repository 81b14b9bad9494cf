package org.aiguillage.app.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.util.LinkedHashMap;
import java.util.Map;
import net.sourceforge.argparse4j.inf.Namespace;
import org.aiguillage.app.Wiring;
import org.aiguillage.forecast.Accuracy;
import org.aiguillage.forecast.LookBack;
import org.aiguillage.json.DomainJson;
import org.jspecify.annotations.Nullable;

/** {@code forecast-check config.yml}: how good the forecasts would have been on the service's own history. */
public final class ForecastCheckCommand extends ServiceCommand {

    public ForecastCheckCommand() {
        super("forecast-check", "Prints as JSON how good the forecasts would have been, with only what was then known");
    }

    /**
     * @param moments at which a stay was foreseen
     * @param unknown of them, those at which too little was known
     * @param running of them, those whose stay still lasts
     * @param n of them, those whose truth is known
     */
    record Checked(
            int moments,
            int unknown,
            int running,
            int n,
            @Nullable Double maeWorkingDays,
            @Nullable Double coverage,
            @Nullable Double concordance) {}

    @Override
    void run(Namespace arguments, Wiring wiring) throws JsonProcessingException {
        Map<String, Checked> results = new LinkedHashMap<>();
        wiring.forecasts().lookBack().forEach((type, result) -> results.put(type.name(), checked(result)));
        System.out.println(
                DomainJson.mapper().enable(SerializationFeature.INDENT_OUTPUT).writeValueAsString(results));
    }

    private static Checked checked(LookBack.Result result) {
        Accuracy accuracy = result.accuracy();
        return new Checked(
                result.moments(),
                result.unknown(),
                accuracy.running(),
                accuracy.n(),
                known(accuracy.mae()),
                known(accuracy.coverage()),
                known(accuracy.concordance()));
    }

    private static @Nullable Double known(double value) {
        return Double.isNaN(value) ? null : value;
    }
}
