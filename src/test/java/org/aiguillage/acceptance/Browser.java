package org.aiguillage.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
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

/** Somebody at a browser without scripts: keeps cookies, goes where it is sent, fills in the forms of the page it sees. */
final class Browser {
    private static final Pattern FORM =
            Pattern.compile("<form method=\"post\" action=\"([^\"]*)\".*?</form>", Pattern.DOTALL);
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\">");

    private final Service service;
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    private final String name;
    private String page = "";

    Browser(Service service) {
        this(service, "Mozilla/5.0");
    }

    /** @param name what it says that it is */
    Browser(Service service, String name) {
        this.service = service;
        this.name = name;
    }

    /** What came back, in the end. */
    record Seen(int status, String html, Map<String, List<String>> headers) {
        Seen shows(String... texts) {
            assertThat(html).as("status " + status).contains(texts);
            return this;
        }

        /** All that a pattern's group finds. */
        List<String> all(String pattern) {
            return Pattern.compile(pattern)
                    .matcher(html)
                    .results()
                    .map(found -> found.group(1))
                    .toList();
        }

        String one(String pattern) {
            assertThat(all(pattern)).as(html).hasSize(1);
            return all(pattern).get(0);
        }
    }

    Seen open(String path) {
        return send(HttpRequest.newBuilder(service.url(path)).header("Accept-Language", "en"));
    }

    /** Sends the form of the page seen last that goes to {@code action}; names and values in turn. */
    Seen send(String action, String... fields) {
        Map<String, String> all = new LinkedHashMap<>();
        Matcher forms = FORM.matcher(page);
        while (forms.find()) {
            if (forms.group(1).equals(action)) {
                Matcher hidden = HIDDEN.matcher(forms.group());
                while (hidden.find()) {
                    all.put(hidden.group(1), hidden.group(2));
                }
            }
        }
        assertThat(all).as("a form to " + action + " on " + page).isNotEmpty();
        for (int i = 0; i < fields.length; i += 2) {
            all.put(fields[i], fields[i + 1]);
        }
        URI target = service.url(action);
        return send(HttpRequest.newBuilder(target)
                .header("Accept-Language", "en")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", "http://" + target.getAuthority())
                .POST(BodyPublishers.ofString(encoded(all))));
    }

    private static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private Seen send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer =
                    http.send(request.header("User-Agent", name).build(), BodyHandlers.ofString());
            page = answer.body();
            return new Seen(answer.statusCode(), page, answer.headers().map());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
