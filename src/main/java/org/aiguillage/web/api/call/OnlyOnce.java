package org.aiguillage.web.api.call;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.aiguillage.access.Account;
import org.aiguillage.access.Repeats;
import org.aiguillage.journal.HashChain;
import org.aiguillage.journal.Journal;
import org.aiguillage.json.DomainJson;
import org.aiguillage.language.Sentence;
import org.aiguillage.refusal.Invalid;
import org.aiguillage.refusal.Refused;
import org.aiguillage.web.problem.Kind;
import org.aiguillage.web.problem.Rejected;
import org.jspecify.annotations.Nullable;

/** Creates once for each {@code Idempotency-Key}: the same request again is shown what it created the first time. */
public final class OnlyOnce {
    private static final String HEADER = "Idempotency-Key";
    private static final Pattern KEY = Pattern.compile("[\\x20-\\x7E]{1,200}");

    private final Journal journal;
    private final Repeats repeats;
    private final ObjectMapper mapper = DomainJson.mapper();

    public OnlyOnce(Journal journal, Repeats repeats) {
        this.journal = journal;
        this.repeats = repeats;
    }

    /**
     * @param request all that makes two requests the same: the call, then its content
     * @param find what was created before, by id, as it is now
     */
    public <T> T create(
            Account who,
            @Nullable String key,
            Request request,
            Creation<T> creation,
            Function<String, Optional<T>> find) {
        if (key == null) {
            return creation.create().get();
        }
        if (!KEY.matcher(key).matches()) {
            throw new Invalid(
                    HEADER,
                    new Sentence(
                            "de 1 à 200 caractères ASCII étaient attendus", "1 to 200 ASCII characters were expected"));
        }
        String fingerprint = fingerprint(request);
        return journal.change(who.id(), change -> {
            Optional<Repeats.Created> before = repeats.find(who.id(), key);
            if (before.isPresent()) {
                requireSame(before.get(), fingerprint);
                return find.apply(before.get().id()).orElseThrow(Refused::notFound);
            }
            T created = creation.create().get();
            repeats.remember(
                    who.id(),
                    key,
                    new Repeats.Created(fingerprint, creation.id().apply(created)));
            return created;
        });
    }

    public record Request(String call, Object content) {}

    public record Creation<T>(Supplier<T> create, Function<T, String> id) {}

    private static void requireSame(Repeats.Created before, String fingerprint) {
        if (!before.fingerprint().equals(fingerprint)) {
            throw new Rejected(
                    Kind.KEY_REUSED,
                    HEADER,
                    new Sentence(
                            "cette clé a déjà servi à une autre demande", "this key was used for another request"));
        }
    }

    private String fingerprint(Request request) {
        try {
            return HashChain.of(mapper.writeValueAsBytes(request));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a request that was read can be written", e);
        }
    }
}
