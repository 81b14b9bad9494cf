package org.aiguillage.web;

import java.io.IOException;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A tab of a browser that runs no scripts: keeps cookies, sends forms as they stand in the page, follows no redirect unasked. */
final class Tab {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final Pattern FORM_TOKEN = Pattern.compile("name=\"csrf\" value=\"([^\"]*)\"");

    private final URI base;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private String formToken = "";

    Tab(URI base) {
        this.base = base;
    }

    /** A tab in which somebody has entered with a token. */
    static Tab entered(RunningService service, String token) {
        Tab tab = new Tab(service.base());
        tab.open("/");
        tab.submit("/session", Map.of("token", token));
        tab.open("/");
        return tab;
    }

    /** From {@code /}, whoever is signed in is sent on to their workplace, and goes there. */
    Page open(String path, String... headers) {
        Page page = send(request(path, headers).GET().build());
        return path.equals("/") && page.status() == 303
                ? open(URI.create(page.header("Location")).getPath(), headers)
                : page;
    }

    /** Sends a form with the token that stood in the page last opened. */
    Page submit(String action, Map<String, String> fields, String... headers) {
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.putIfAbsent("csrf", formToken);
        return post(action, encoded(all), headers);
    }

    Page post(String action, String body, String... headers) {
        return send(request(action, headers)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    @Nullable
    String cookie(String name) {
        return cookies.get(name);
    }

    /** Of the page last opened. */
    String formToken() {
        return formToken;
    }

    void keep(String name, String value) {
        cookies.put(name, value);
    }

    private HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path));
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        return headers.length == 0 ? request : request.headers(headers);
    }

    private Page send(HttpRequest request) {
        try {
            HttpResponse<String> response = HTTP.send(request, BodyHandlers.ofString());
            for (String header : response.headers().allValues("Set-Cookie")) {
                HttpCookie cookie = HttpCookie.parse(header).get(0);
                if (cookie.getMaxAge() == 0) {
                    cookies.remove(cookie.getName());
                } else {
                    cookies.put(cookie.getName(), cookie.getValue());
                }
            }
            Matcher form = FORM_TOKEN.matcher(response.body());
            formToken = form.find() ? form.group(1) : formToken;
            return new Page(response);
        } catch (IOException e) {
            throw new AssertionError(request.uri() + " got no answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    record Page(HttpResponse<String> response) {
        int status() {
            return response.statusCode();
        }

        String text() {
            return response.body();
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        List<String> cookies() {
            return response.headers().allValues("Set-Cookie");
        }
    }
}
