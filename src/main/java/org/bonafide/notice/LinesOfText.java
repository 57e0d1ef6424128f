package org.bonafide.notice;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ValueDeserializer;

/** Reads a field that the API may give as a text or as an array of texts, one a line. */
class LinesOfText extends ValueDeserializer<String> {

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) {
        JsonNode given = context.readTree(parser);
        if (!given.isArray()) {
            return given.isNull() ? null : given.asString();
        }
        List<String> lines = new ArrayList<>();
        given.forEach(line -> lines.add(line.isObject() ? line.path("url").asString("") : line.asString()));
        return String.join("\n", lines);
    }
}
