package org.aiguillage.web.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every sentence of the pages stands once in each language, in the bundle and nowhere else. */
class TextsTest {
    private static final Map<String, String> FRENCH = Wording.in(Locale.FRENCH).all();
    private static final Map<String, String> ENGLISH =
            Wording.in(Locale.ENGLISH).all();

    /** What {@code t.get("} is followed by: a whole key, or the beginning of several. */
    private static final Pattern ASKED = Pattern.compile("\\bget\\(\\s*\"([^\"]+)\"(\\s*\\+)?");

    /** A key, or the beginning of several. */
    private static final Pattern KEY = Pattern.compile("\"([a-z]\\w*(?:\\.[\\w.-]*)?)\"");

    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");

    /** A number that is put in, or that chooses a plural. */
    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)");

    /** The name of the product, and what is written alike in every language. */
    private static final Set<String> NAMES = Set.of("Aiguillage", "Mac OS", "CSV", "XLSX", "Excel");

    private static final List<String> ROOMS =
            List.of("startup", "investor", "staff", "rules", "figure", "feed", "page", "door", "signin", "sheet");

    private static final Pattern PROGRAMMERS =
            Pattern.compile("new Sentence\\(|Exception\\(|requireNonNull\\(|LOG\\.|_POLICY|MACHINES|DATE = ");

    @Test
    void everyTextIsThereInBothLanguages() {
        assertThat(FRENCH.keySet()).isNotEmpty().isEqualTo(ENGLISH.keySet());
        assertThat(FRENCH.values()).noneMatch(String::isBlank);
        assertThat(ENGLISH.values()).noneMatch(String::isBlank);
    }

    @Test
    void bothLanguagesSayTheSameThings() {
        FRENCH.forEach(
                (key, text) -> assertThat(arguments(text)).as(key).isEqualTo(arguments(ENGLISH.getOrDefault(key, ""))));
    }

    @Test
    void everyTextCanBeFilledIn() {
        Stream.of(FRENCH, ENGLISH)
                .forEach(texts -> texts.forEach((key, text) -> {
                    if (key.endsWith(".pattern")) {
                        return;
                    }
                    assertThat(text).as(key + ": write ’, for ' quotes").doesNotContain("'");
                    assertThat(new MessageFormat(text, Locale.FRENCH).format(new Object[] {1, 1, 1, 1, 1, 1, 1, 1}))
                            .as(key)
                            .doesNotContain("{");
                }));
    }

    @Test
    void everyKeyThatIsAskedForExists() {
        sources().forEach((file, source) -> {
            Matcher asked = ASKED.matcher(source);
            while (asked.find()) {
                String key = asked.group(1);
                if (key.contains(".") && !key.contains("/")) {
                    assertThat(FRENCH.keySet())
                            .as(file + " asks for " + key)
                            .anyMatch(known -> asked.group(2) == null ? known.equals(key) : known.startsWith(key));
                }
            }
        });
    }

    @Test
    void noTextIsLeftOver() {
        Set<String> words = new TreeSet<>();
        sources().values().forEach(source -> {
            Matcher key = KEY.matcher(source);
            while (key.find()) {
                words.add(key.group(1));
            }
        });
        Set<String> beginnings =
                words.stream().filter(it -> it.matches("[a-z][\\w.-]*\\.")).collect(Collectors.toSet());
        assertThat(FRENCH.keySet())
                .as("asked for by nobody")
                .filteredOn(key -> !words.contains(key) && beginnings.stream().noneMatch(key::startsWith))
                .isEmpty();
    }

    /** What stands in a template between its marks and its calls. */
    @Test
    void noTemplateSaysAnythingItself() {
        templates().forEach((file, source) -> {
            String html = TemplateText.of(source);
            assertThat(html.replaceAll("(?s)<[^>]*>", " ").split("\\s+"))
                    .as(file)
                    .filteredOn(word -> word.matches(".*\\p{L}{2}.*"))
                    .allMatch(NAMES::contains);
            Matcher spoken = Pattern.compile("(?:aria-label|title|alt|placeholder|data-label)=\"([^\"]*)\"")
                    .matcher(html);
            while (spoken.find()) {
                assertThat(spoken.group(1)).as(file).doesNotContainPattern("\\p{L}{2}");
            }
        });
    }

    /** Two words in a row, but for what only programmers read, and sentences that stand there in both languages. */
    @Test
    void noPageSaysAnythingItself() {
        ROOMS.forEach(room -> files("src/main/java/org/aiguillage/web/" + room, ".java")
                .forEach((file, source) -> {
                    for (String statement :
                            Splitter.on(Pattern.compile("[;{}]\\s*\\n")).split(source)) {
                        if (!PROGRAMMERS.matcher(statement).find()) {
                            assertThat(literals(statement))
                                    .as(file)
                                    .noneMatch(it -> it.matches(".*\\p{L}{2} \\p{L}{2}.*") && !NAMES.contains(it));
                        }
                    }
                }));
    }

    private static Set<Integer> arguments(String text) {
        Set<Integer> arguments = new TreeSet<>();
        Matcher argument = ARGUMENT.matcher(text);
        while (argument.find()) {
            arguments.add(Integer.valueOf(argument.group(1)));
        }
        return arguments;
    }

    private static Set<String> literals(String source) {
        Set<String> literals = new TreeSet<>();
        Matcher literal = LITERAL.matcher(source);
        while (literal.find()) {
            literals.add(literal.group(1));
        }
        return literals;
    }

    private static Map<String, String> sources() {
        Map<String, String> sources = new TreeMap<>(templates());
        sources.putAll(files("src/main/java/org/aiguillage/web", ".java"));
        return sources;
    }

    private static Map<String, String> templates() {
        Map<String, String> templates = files("src/main/jte", ".jte");
        assertThat(templates).isNotEmpty();
        return templates;
    }

    private static Map<String, String> files(String folder, String ending) {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            List<Path> found =
                    files.filter(it -> it.toString().endsWith(ending)).toList();
            Map<String, String> texts = new TreeMap<>();
            for (Path file : found) {
                texts.put(file.toString(), Files.readString(file));
            }
            return texts;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
