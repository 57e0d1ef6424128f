package org.bonafide.notice;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Notices as people really write them: those of the data folder, or a small sample of our own. */
record RealNotices(List<JsonNode> notices, List<JsonNode> odd) {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Pattern HOST = Pattern.compile("(?i)https?://(?:[^/@\\s]*@)?([a-z0-9.-]+\\.[a-z]{2,})");

    private static final String SAMPLE =
            """
            {"id": "own-1", "reported_urls": ["https://market.example/item/1001", "http://www.market.example/item/1001/", "https://market.example/[private]/x", "market.example/item/1002?spm=a1"], "location_text_raw": null}
            {"id": "own-2", "reported_urls": ["https://market.example/item/1001", "https://market.example/search?q=aurora"], "location_text_raw": null}
            {"id": "own-3", "reported_urls": [], "location_text_raw": "整个店铺都是假货"}
            """;

    private static final String ODD_SAMPLE =
            """
            {"id": "own-odd-1", "raw": {"urls": "卖家：https://market.example/item/2001。https://market.example/item/2002）"}}
            {"id": "own-odd-2", "raw": {"urls": "See above.", "forks": ["hxxps://market[.]example/item/2003", "n/a"]}}
            """;

    static RealNotices read() {
        Path folder = Path.of(System.getProperty("bonafide.data.folder", "../shared/data"));
        if (!Files.isRegularFile(folder.resolve("notices.jsonl"))) {
            return new RealNotices(lines(SAMPLE), lines(ODD_SAMPLE));
        }
        try {
            return new RealNotices(
                    lines(Files.readString(folder.resolve("notices.jsonl"))),
                    lines(Files.readString(folder.resolve("odd.jsonl"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<JsonNode> lines(String text) {
        return text.lines().filter(l -> !l.isBlank()).map(JSON::readTree).toList();
    }

    /** The locations a notice names, one a row; where none could be told apart, the whole answer as it was typed. */
    static List<String> locations(JsonNode notice) {
        List<String> urls = notice.get("reported_urls")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
        return urls.isEmpty() ? List.of(notice.path("location_text_raw").asString("")) : urls;
    }

    /** Every text of an odd input that a sender might put into the field for listings. */
    static Map<String, String> inputs(JsonNode odd) {
        Map<String, String> inputs = new LinkedHashMap<>();
        odd.get("raw").properties().forEach(field -> {
            JsonNode value = field.getValue();
            if (value.isString()) {
                inputs.put(field.getKey(), value.asString());
            } else if (value.isArray()) {
                inputs.put(
                        field.getKey(),
                        String.join(
                                "\n",
                                value.valueStream().map(JsonNode::asString).toList()));
            }
        });
        return inputs;
    }

    /** The hosts that the notices name, which this marketplace is to serve for the run. */
    String hosts() {
        TreeSet<String> hosts = new TreeSet<>();
        notices.forEach(n -> locations(n).forEach(url -> {
            Matcher host = HOST.matcher(url);
            while (host.find()) {
                hosts.add(host.group(1).toLowerCase(Locale.ROOT));
            }
        }));
        return String.join(",", hosts);
    }
}
