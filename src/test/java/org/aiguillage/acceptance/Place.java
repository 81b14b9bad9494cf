package org.aiguillage.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.aiguillage.web.login.Guard;
import org.glassfish.jersey.server.model.Resource;
import org.glassfish.jersey.server.model.ResourceMethod;

/**
 * A page as its class declares it. A page that is added is among them without a line here; a new kind of thing in its path has
 * to be given its ids by whoever goes there.
 *
 * @param template path with its parameters in braces
 * @param roles who may open it; empty for everyone
 */
record Place(String template, Set<String> roles) {
    private static final Pattern PARAMETER = Pattern.compile("\\{\\s*(\\w+)[^}]*}");

    /** The names that are all there are of a kind. */
    private static final Map<String, List<String>> NAMES =
            Map.of("{step}", List.of("company", "ask", "traction", "contact"));

    /** What pages fetch for themselves. */
    private static final Set<String> PARTS = Set.of("/figures/flow");

    /** All pages that a running service shows to people. */
    static List<Place> all(Service service) {
        List<Place> all = service.resources().stream()
                .filter(Guard::isPage)
                .flatMap(page -> Optional.ofNullable(Resource.from(page)).stream())
                .flatMap(page -> in("", page))
                .sorted(Comparator.comparing(Place::template))
                .toList();
        assertThat(all).isNotEmpty();
        return all;
    }

    /** Those of one's own role; of nobody in particular the entrance, and what needs no account. */
    static List<Place> openTo(Service service, String role) {
        Stream<Place> open = all(service).stream().filter(place -> place.roles.isEmpty() == role.isEmpty());
        return role.isEmpty()
                ? Stream.concat(Stream.of(new Place("/", Set.of())), open).toList()
                : open.filter(place -> place.roles.contains(role)).toList();
    }

    private static Stream<Place> in(String parent, Resource resource) {
        String template = (parent + "/" + resource.getPath()).replaceAll("/+", "/");
        Stream<Place> here = resource.getResourceMethods().stream()
                .filter(method -> method.getHttpMethod().equals("GET"))
                .flatMap(method -> each(template).map(path -> new Place(path, roles(method))));
        return Stream.concat(here, resource.getChildResources().stream().flatMap(child -> in(template, child)));
    }

    /** A page for each of the names that a parameter may have. */
    private static Stream<String> each(String template) {
        return NAMES.keySet().stream()
                .filter(template::contains)
                .findFirst()
                .map(name -> NAMES.getOrDefault(name, List.of()).stream().map(it -> template.replace(name, it)))
                .orElseGet(() -> Stream.of(template));
    }

    private static Set<String> roles(ResourceMethod page) {
        var method = page.getInvocable().getHandlingMethod();
        RolesAllowed roles = method.getAnnotation(RolesAllowed.class);
        if (roles == null && !method.isAnnotationPresent(PermitAll.class)) {
            throw new AssertionError("nobody may open " + method);
        }
        return roles == null ? Set.of() : Set.of(roles.value());
    }

    /** Whether it is only a part of others. */
    boolean part() {
        return PARTS.contains(template);
    }

    /** Whether it is about one thing among others. */
    boolean ofOneThing() {
        return template.contains("{");
    }

    /** @param ids by the part of the path before the parameter */
    boolean reachable(Map<String, String> ids) {
        return PARAMETER
                .matcher(template)
                .results()
                .allMatch(it -> ids.containsKey(template) || ids.containsKey(kind(it.start())));
    }

    String address(Map<String, String> ids) {
        return PARAMETER
                .matcher(template)
                .replaceAll(it ->
                        Matcher.quoteReplacement(URLEncoder.encode(id(ids, kind(it.start())), StandardCharsets.UTF_8)));
    }

    /** Where it would be, were everything called so. */
    String about(String anything) {
        return PARAMETER
                .matcher(template)
                .replaceAll(Matcher.quoteReplacement(URLEncoder.encode(anything, StandardCharsets.UTF_8)));
    }

    /** Of an address that leads to one thing only, the id is given for the whole of it. */
    private String id(Map<String, String> ids, String kind) {
        String id = ids.getOrDefault(template, ids.get(kind));
        if (id == null) {
            throw new AssertionError("how does one come to " + template + "? Give " + kind + " its ids");
        }
        return id;
    }

    private String kind(int at) {
        String before = template.substring(0, at - 1);
        return before.substring(before.lastIndexOf('/') + 1);
    }
}
