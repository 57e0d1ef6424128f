package org.bonafide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Both languages say the same things. */
class MessageBundleTests {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Pattern USED = Pattern.compile("#\\{([A-Za-z][A-Za-z0-9_.-]*)[}(]");
    private static final Pattern PLACE = Pattern.compile("\\{([A-Za-z0-9]+)[},]");

    private final Properties english = read("messages.properties");
    private final Properties chinese = read("messages_zh_CN.properties");

    @Test
    void haveTheSameKeys() {
        assertThat(new TreeSet<>(chinese.stringPropertyNames()))
                .isEqualTo(new TreeSet<>(english.stringPropertyNames()));
    }

    @Test
    void haveNoKeyTwice() throws IOException {
        for (String file : List.of("messages.properties", "messages_zh_CN.properties")) {
            List<String> keys = keysInOrder(file);
            assertThat(keys).as(file).doesNotHaveDuplicates();
        }
    }

    @Test
    void fillTheSamePlaces() {
        for (String key : english.stringPropertyNames()) {
            assertThat(places(chinese.getProperty(key, ""))).as(key).isEqualTo(places(english.getProperty(key)));
        }
    }

    @Test
    void leaveNothingEmptyOrUntranslated() {
        assertThat(english.values()).allMatch(text -> !text.toString().isBlank());
        assertThat(chinese.stringPropertyNames().stream()
                        .filter(key -> key.startsWith("letter.") && key.endsWith(".body"))
                        .filter(key ->
                                chinese.getProperty(key).codePoints().noneMatch(c -> c >= 0x4E00 && c <= 0x9FFF)))
                .isEmpty();
    }

    @Test
    void haveEveryKeyTheTemplatesUse() throws IOException {
        try (Stream<Path> templates = Files.walk(RESOURCES.resolve("templates"))) {
            for (Path template :
                    templates.filter(p -> p.toString().endsWith(".html")).toList()) {
                Matcher used = USED.matcher(Files.readString(template));
                while (used.find()) {
                    assertThat(english.stringPropertyNames())
                            .as(template.toString())
                            .contains(used.group(1));
                }
            }
        }
    }

    @Test
    void nameEveryLetterEveryReasonAndTheBasisOfEveryDeadline() throws IOException {
        assertThat(english.stringPropertyNames())
                .containsAll(english.stringPropertyNames().stream()
                        .filter(key -> key.matches("letter\\.[a-z-]+\\.subject"))
                        .map(key -> key.replace("letter.", "letter.kind.").replace(".subject", ""))
                        .toList())
                .containsAll(english.stringPropertyNames().stream()
                        .filter(key -> key.matches("reason\\.[A-Z_]+"))
                        .map(key -> "told.value.reasonCode." + key.substring("reason.".length()))
                        .toList());
        Matcher rule = Pattern.compile("\\('([a-z-]+)', \\d+, '[A-Z_*]+', '([A-Za-z]+)[.A-Z]*', \\d+, '[A-Z]+',")
                .matcher(Files.readString(Path.of("db/changes/004-regime.sql")));
        int rules = 0;
        while (rule.find()) {
            if (english.containsKey("deadline." + rule.group(2)) || english.containsKey("task.kind." + rule.group(2))) {
                assertThat(english).containsKey("deadline.basis." + rule.group(1));
                rules++;
            }
        }
        assertThat(rules).isGreaterThan(15);
    }

    @Test
    void nameATaskInTheQueueAsOnItsForm() {
        for (Properties language : List.of(english, chinese)) {
            List<String> tasks = language.stringPropertyNames().stream()
                    .filter(key -> key.startsWith("task.kind."))
                    .map(key -> key.substring("task.kind.".length()))
                    .filter(task -> language.containsKey(task + ".title"))
                    .toList();
            assertThat(tasks).hasSizeGreaterThan(10);
            assertThat(tasks).allSatisfy(task -> assertThat(language.getProperty(task + ".title"))
                    .isEqualTo(language.getProperty("task.kind." + task)));
        }
    }

    private static TreeSet<String> places(String text) {
        TreeSet<String> places = new TreeSet<>();
        Matcher place = PLACE.matcher(text);
        while (place.find()) {
            places.add(place.group(1));
        }
        return places;
    }

    private static List<String> keysInOrder(String file) throws IOException {
        List<String> keys = new java.util.ArrayList<>();
        boolean continued = false;
        for (String line : Files.readAllLines(RESOURCES.resolve(file))) {
            if (!continued && !line.isBlank() && !line.startsWith("#")) {
                keys.add(line.split("[=:]", 2)[0].trim());
            }
            continued = line.endsWith("\\") && !line.endsWith("\\\\");
        }
        return keys;
    }

    private static Properties read(String name) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(RESOURCES.resolve(name))) {
            properties.load(reader);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return properties;
    }
}
