package org.aiguillage.web.page;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.aiguillage.access.token.Extent;
import org.aiguillage.access.token.IssueTokens;
import org.aiguillage.refusal.Expected;
import org.aiguillage.refusal.Invalid;
import org.jspecify.annotations.Nullable;

/** The form that asks for a token, as it was filled in. */
record TokenForm(
        @Nullable String name,
        @Nullable String scope,
        @Nullable String days) {
    static final List<String> DAYS = List.of("30", "90", "365");

    /** @throws Invalid for a scope or a life that the form does not offer */
    IssueTokens.Wish wish(Instant now) {
        List<String> scopes = Stream.of(Extent.values()).map(Enum::name).toList();
        Extent extent = Extent.valueOf(offered(scopes, "scope", scope));
        Duration life = Duration.ofDays(Long.parseLong(offered(DAYS, "days", days)));
        return new IssueTokens.Wish(name, extent, now.plus(life), null);
    }

    private static String offered(List<String> choices, String field, @Nullable String choice) {
        if (choice == null || !choices.contains(choice)) {
            throw new Invalid(field, Expected.oneOf(String.join(", ", choices)));
        }
        return choice;
    }
}
