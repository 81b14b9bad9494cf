package org.aiguillage.json;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.aiguillage.access.Account;
import org.aiguillage.access.NoticeChoice;
import org.aiguillage.access.SavedView;
import org.aiguillage.delay.Flag;
import org.aiguillage.delay.Target;
import org.aiguillage.dossier.Document;
import org.aiguillage.dossier.Siren;
import org.aiguillage.dossier.Status;
import org.jspecify.annotations.Nullable;

/** One way of writing and reading the domain's types; what is read must fit exactly. */
public final class DomainJson {
    private DomainJson() {}

    /** A mapper that refuses what it does not know instead of dropping or bending it. */
    public static ObjectMapper mapper() {
        return strict(new ObjectMapper());
    }

    /** Makes a mapper write and read the domain, strictly. */
    public static ObjectMapper strict(ObjectMapper mapper) {
        mapper.registerModules(new JavaTimeModule(), new Jdk8Module(), domain())
                .disable(
                        SerializationFeature.WRITE_DATES_AS_TIMESTAMPS,
                        SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
                .enable(
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                        DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY,
                        DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS,
                        DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .setDefaultSetterInfo(JsonSetter.Value.forContentNulls(Nulls.FAIL));
        mapper.getFactory().enable(com.fasterxml.jackson.core.JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
        mapper.setConfig(mapper.getDeserializationConfig().without(MapperFeature.ALLOW_COERCION_OF_SCALARS));
        for (LogicalType type : LogicalType.values()) {
            mapper.coercionConfigFor(type).setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail);
        }
        mapper.coercionConfigFor(LogicalType.Textual)
                .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
        return mapper;
    }

    private static Module domain() {
        SimpleModule module = new SimpleModule("aiguillage");
        module.addAbstractTypeMapping(Set.class, LinkedHashSet.class);
        module.setMixInAnnotation(Siren.class, AsText.class);
        module.setMixInAnnotation(Status.class, Named.class);
        module.setMixInAnnotation(Account.class, WithoutPrincipal.class);
        module.setMixInAnnotation(Flag.class, WithoutCare.class);
        module.setMixInAnnotation(Flag.Raised.class, WithoutTarget.class);
        module.setMixInAnnotation(Document.class, InItsOwnPlace.class);
        Arrays.stream(Status.class.getPermittedSubclasses())
                .forEach(c -> module.registerSubtypes(new NamedType(c, c.getSimpleName())));
        return module;
    }

    private record AsText(@JsonValue String value) {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        private AsText {}
    }

    /** An account is a principal, whose name is its id again. What has not happened to it is not written, as it never was. */
    @JsonIgnoreProperties("name")
    interface WithoutPrincipal {
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        NoticeChoice notices();

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        Instant closedAt();

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        Instant tokenEndedAt();

        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<SavedView> views();
    }

    /** What has not happened to a flag is not written, as it never was. */
    interface WithoutCare {
        @JsonInclude(JsonInclude.Include.NON_NULL)
        Flag.@Nullable Assignment assigned();

        @JsonInclude(JsonInclude.Include.NON_NULL)
        Flag.@Nullable Nudge nudged();
    }

    /** A flag of the time before targets had none, and is written as it was. */
    interface WithoutTarget {
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        Target target();
    }

    /** Most documents take no other's place and are still there, and all were at first: that is not written. */
    interface InItsOwnPlace {
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        String replaces();

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        Instant deletedAt();
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
    private interface Named {}
}
