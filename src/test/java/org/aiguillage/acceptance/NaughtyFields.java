package org.aiguillage.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.aiguillage.acceptance.Service.Answer;

/** Puts texts into fields of the API: each is taken as it is, or refused by the name of its field. Keeps account of both. */
final class NaughtyFields {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Service service;
    private final Set<String> tried = new LinkedHashSet<>();
    private int taken;
    private int refused;

    NaughtyFields(Service service) {
        this.service = service;
    }

    Set<String> tried() {
        return tried;
    }

    int taken() {
        return taken;
    }

    int refused() {
        return refused;
    }

    /**
     * @param operation as {@code /openapi.json} names it, e.g. {@code POST /api/investors}
     * @param id put in its path; from its question mark on, where that is what names the thing
     * @param field that carries the text, with dots
     * @return what came back; its status is 400 where the text was refused
     */
    Answer put(String operation, String id, Map<String, Object> body, String field) {
        return put(Service.ADMIN, operation, id, body, field);
    }

    /** The same, sent by somebody with a token of their own. */
    Answer put(String token, String operation, String id, Map<String, Object> body, String field) {
        tried.add(operation + " " + field);
        Answer answer = send(token, operation, id, body);
        String sent = json(body);
        if (answer.status() == 400) {
            refused++;
            assertThat(answer.body().path("errors").findValuesAsText("field"))
                    .as(operation + " " + sent + answer.raw().body())
                    .contains(field);
            return answer;
        }
        assertThat(answer.status())
                .as(operation + " " + sent + answer.raw().body())
                .isIn(200, 201);
        taken++;
        String pointer = "/" + field.replace('.', '/');
        if (!answer.body().at(pointer).isMissingNode()) {
            assertThat(answer.body().at(pointer))
                    .as(operation)
                    .isEqualTo(tree(sent).at(pointer));
        }
        return answer;
    }

    /** A text where a code or an id belongs: whatever is said to it, it is said in order. */
    void putInTheWrongPlace(String operation, String id, String field, String naughty) {
        tried.add(operation + " " + field);
        Object value = naughty;
        List<String> names = List.of(field.split("\\."));
        for (int i = names.size() - 1; i >= 0; i--) {
            boolean list = names.get(i).endsWith("[]");
            value = Map.of(names.get(i).replace("[]", ""), list ? List.of(value) : value);
        }
        assertThat(send(Service.ADMIN, operation, id, value).status())
                .as(operation + " " + json(value))
                .isIn(200, 201, 400, 404, 409);
    }

    private Answer send(String token, String operation, String id, Object body) {
        int space = operation.indexOf(' ');
        String method = operation.substring(0, space);
        String template = operation.substring(space + 1);
        String path = id.startsWith("?") ? template + id : template.replaceAll("\\{\\w+}", id);
        String etag = method.equals("PUT") ? service.get(token, path).header("ETag") : "*";
        return service.call(
                method,
                path,
                json(body),
                "Content-Type",
                "application/json",
                "Authorization",
                "Bearer " + token,
                "If-Match",
                etag.isEmpty() ? "*" : etag);
    }

    private static String json(Object body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
