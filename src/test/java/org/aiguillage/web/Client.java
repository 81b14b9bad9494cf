package org.aiguillage.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A caller with a token: what it sends, and what it hears. */
final class Client {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final URI base;
    private final String token;

    Client(URI base, String token) {
        this.base = base;
        this.token = token;
    }

    static Client admin(RunningService service) {
        return new Client(service.base(), service.adminToken());
    }

    Client as(String otherToken) {
        return new Client(base, otherToken);
    }

    String token() {
        return token;
    }

    /** @param headers names and values in turn */
    Answer get(String path, String... headers) {
        return send("GET", path, BodyPublishers.noBody(), headers);
    }

    Answer post(String path, String json, String... headers) {
        return json("POST", path, json, headers);
    }

    Answer put(String path, String json, String... headers) {
        return json("PUT", path, json, headers);
    }

    /** A POST without body. */
    Answer post(String path) {
        return send("POST", path, BodyPublishers.noBody());
    }

    Answer upload(String path, String kind, String name, byte[] content, String... headers) {
        String head = "--X\r\nContent-Disposition: form-data; name=\"kind\"\r\n\r\n" + kind
                + "\r\n--X\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: application/pdf\r\n\r\n";
        List<byte[]> parts = List.of(
                head.getBytes(StandardCharsets.UTF_8), content, "\r\n--X--\r\n".getBytes(StandardCharsets.UTF_8));
        List<String> all = new ArrayList<>(List.of("Content-Type", "multipart/form-data; boundary=X"));
        all.addAll(List.of(headers));
        return send("POST", path, BodyPublishers.ofByteArrays(parts), all.toArray(String[]::new));
    }

    /** The same in the place of a document that is there. */
    Answer replace(String path, String kind, String replaced, byte[] content) {
        return upload(
                path,
                kind + "\r\n--X\r\nContent-Disposition: form-data; name=\"replaces\"\r\n\r\n" + replaced,
                "again.pdf",
                content);
    }

    Answer json(String method, String path, String json, String... headers) {
        List<String> all = new ArrayList<>(List.of(headers));
        if (!all.contains("Content-Type")) {
            all.addAll(List.of("Content-Type", "application/json"));
        }
        return send(method, path, BodyPublishers.ofString(json), all.toArray(String[]::new));
    }

    Answer send(String method, String path, BodyPublisher body, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(base + path)).method(method, body);
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return new Answer(HTTP.send(request.build(), BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            throw new AssertionError(method + " " + path + " got no answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    record Answer(HttpResponse<byte[]> response) {
        int status() {
            return response.statusCode();
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        byte[] bytes() {
            return response.body();
        }

        String text() {
            return new String(response.body(), StandardCharsets.UTF_8);
        }

        JsonNode json() {
            try {
                return MAPPER.readTree(response.body());
            } catch (IOException e) {
                throw new AssertionError("not JSON: " + text(), e);
            }
        }

        String id() {
            return json().path("id").asText();
        }
    }
}
