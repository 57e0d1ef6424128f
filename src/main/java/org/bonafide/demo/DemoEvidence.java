package org.bonafide.demo;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bonafide.evidence.Capture;
import org.bonafide.evidence.EvidenceService;
import org.bonafide.party.Viewer;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The files that the demo's counsel gives, with what is stated of how they were made. */
@Component
@ConditionalOnProperty("bonafide.demo")
class DemoEvidence {

    /** By the first line of the text. */
    private static final Map<String, Capture> WRITTEN = Map.of(
            "公证书摘要",
            new Capture("公证电子取证系统 3.2", "王敏，北京市某公证处公证员", Instant.parse("2026-11-03T06:20:00Z"), null),
            "Test buy report",
            new Capture(
                    "Canon EOS R10, firmware 1.6.0",
                    "T. Okafor, Northwind brand protection",
                    Instant.parse("2026-11-04T15:40:00Z"),
                    null),
            "鉴定报告",
            new Capture("青禾检测系统 8.1", "周凯，青禾检测中心", Instant.parse("2026-11-10T02:00:00Z"), null));

    /** Screenshots of listings, by the listing's number. */
    private static final Map<String, Picture> SEEN = Map.of(
            "588260027607",
            new Picture(
                    "demo/listing-zh.jpg",
                    "商品页面截图.jpg",
                    new Capture("Firefox 145.0，整页截图", "林薇，北风软件品牌保护部", Instant.parse("2026-11-12T07:31:00Z"), null)),
            "286137710207",
            new Picture(
                    "demo/listing-en.jpg",
                    "listing-page.jpg",
                    new Capture(
                            "Firefox 145.0, full-page screenshot",
                            "G. Lindqvist, Northwind Software, Inc.",
                            Instant.parse("2026-11-12T14:02:00Z"),
                            null)));

    private final EvidenceService evidence;

    DemoEvidence(EvidenceService evidence) {
        this.evidence = evidence;
    }

    private record Picture(String resource, String name, Capture capture) {}

    /** Uploads a text, named after its first line. */
    UUID written(String text, Viewer viewer) {
        String title = text.lines().findFirst().orElse("file");
        InputStream content = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        return evidence.store(content, title + ".txt", WRITTEN.get(title), viewer)
                .id();
    }

    /** Uploads what somebody saw at this address; nothing for most of them. */
    List<UUID> seenAt(String address, Viewer viewer) {
        return SEEN.entrySet().stream()
                .filter(s -> address.contains(s.getKey()))
                .map(s -> store(s.getValue(), address, viewer))
                .toList();
    }

    private UUID store(Picture picture, String address, Viewer viewer) {
        Capture c = picture.capture();
        try (InputStream content = new ClassPathResource(picture.resource()).getInputStream()) {
            return evidence.store(content, picture.name(), new Capture(c.tool(), c.operator(), c.at(), address), viewer)
                    .id();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
