package org.bonafide.notice;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What followed upon real notices: those of the data folder, or a small sample of our own in the same form.
 *
 * @param notices the first files of notices, as a whole
 * @param linked further notices that the events act on
 */
record RealEvents(
        List<JsonNode> notices, List<JsonNode> linked, List<JsonNode> counterNotices, List<JsonNode> retractions) {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Pattern HOST = Pattern.compile("(?i)https?://(?:[^/@\\s]*@)?([a-z0-9.-]+\\.[a-z]{2,})");

    private static final String NOTICES =
            """
            {"id": "own-1", "reported_urls": ["https://events.example/maker/one", "https://events.example/maker/two", "https://events.example/maker/two/"], "location_text_raw": null}
            {"id": "own-2", "reported_urls": ["https://events.example/other/three", "https://www.events.example/maker/one"], "location_text_raw": null}
            {"id": "own-3", "reported_urls": ["the whole shop"], "location_text_raw": null}
            """;

    private static final String LINKED =
            """
            {"id": "own-4", "reported_urls": ["https://events.example/fourth/x", "https://events.example/fourth/y"], "location_text_raw": null}
            """;

    private static final String COUNTER_NOTICES =
            """
            {"id": "own-5", "against_notice": "own-1", "reported_urls": ["http://events.example/maker/two"]}
            {"id": "own-6", "against_notice": "own-4", "reported_urls": ["https://events.example/fourth/z"]}
            {"id": "own-7", "against_notice": null, "reported_urls": ["https://events.example/maker/one"]}
            """;

    private static final String RETRACTIONS =
            """
            {"id": "own-8", "event": "retraction", "acts_on": ["own-1", "own-4"], "scope": "part", "urls": ["https://events.example/maker/two", "https://events.example/fourth/x", "https://events.example/unknown"]}
            {"id": "own-9", "event": "reversal", "acts_on": ["own-2"], "scope": "whole", "urls": []}
            {"id": "own-10", "event": "counter_notice_retraction", "acts_on": ["own-5"], "scope": "whole", "urls": []}
            {"id": "own-11", "event": "retraction", "acts_on": ["own-99"], "scope": "whole", "urls": []}
            """;

    static RealEvents read() {
        Path folder = Path.of(System.getProperty("bonafide.data.folder", "../shared/data"));
        return new RealEvents(
                lines(folder, "notices.jsonl", NOTICES),
                lines(folder, "linked_notices.jsonl", LINKED),
                lines(folder, "counter_notices.jsonl", COUNTER_NOTICES),
                lines(folder, "retractions.jsonl", RETRACTIONS));
    }

    private static List<JsonNode> lines(Path folder, String file, String own) {
        try {
            boolean real = Files.isRegularFile(folder.resolve("retractions.jsonl"));
            String text = real ? Files.readString(folder.resolve(file)) : own;
            return text.lines().filter(l -> !l.isBlank()).map(JSON::readTree).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Map<String, JsonNode> byId() {
        return Stream.concat(notices.stream(), linked.stream())
                .collect(Collectors.toMap(n -> n.get("id").asString(), Function.identity()));
    }

    static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }

    /** The hosts that the notices name, which this marketplace is to serve for the run. */
    String hosts() {
        TreeSet<String> hosts = new TreeSet<>();
        byId().values().forEach(n -> RealNotices.locations(n).forEach(url -> {
            Matcher host = HOST.matcher(url);
            while (host.find()) {
                hosts.add(host.group(1).toLowerCase(java.util.Locale.ROOT));
            }
        }));
        return String.join(",", hosts);
    }
}
