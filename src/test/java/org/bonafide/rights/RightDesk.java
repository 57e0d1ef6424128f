package org.bonafide.rights;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import org.bonafide.ApiClient;
import org.bonafide.Driver;

/** Registers rights by the API, for tests that begin with one. */
public final class RightDesk {

    private static final AtomicInteger NUMBERS = new AtomicInteger(70_000_000);

    private final Driver driver;

    public RightDesk(Driver driver) {
        this.driver = driver;
    }

    /** The facts of a new trademark that lack nothing, with a certificate of this person. */
    public Map<String, Object> mark(String username, String title) {
        return Driver.json(
                "kind", "TRADEMARK",
                "title", title,
                "number", String.valueOf(NUMBERS.incrementAndGet()),
                "office", "CNIPA",
                "jurisdictions", List.of("CN", "EU"),
                "classes", "9, 42",
                "owner", "The owner as registered",
                "validFrom", "2020-01-01",
                "validUntil", "2030-01-01",
                "certificates", List.of(certificate(username)));
    }

    public String certificate(String username) {
        return upload(username, "certificate.png", picture());
    }

    public String upload(String username, String name, byte[] content) {
        return driver.as(username)
                .upload("/api/v1/evidence", "file", name, content)
                .expect(201)
                .body()
                .get("id")
                .asString();
    }

    /** A picture that is no other test's. */
    private static byte[] picture() {
        BufferedImage image = new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, NUMBERS.incrementAndGet());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    public String draft(String username, Map<String, Object> facts) {
        return driver.as(username)
                .post("/api/v1/rights", facts)
                .expect(201)
                .body()
                .get("id")
                .asString();
    }

    public String submitted(String username, Map<String, Object> facts) {
        String id = draft(username, facts);
        submit(username, id).expect(200);
        return id;
    }

    /** One that the marketplace has entered. */
    public String entered(String username, Map<String, Object> facts) {
        String id = submitted(username, facts);
        decide("reviewer", id, "APPROVE", null).expect(200);
        return id;
    }

    public ApiClient.Answer submit(String username, String id) {
        return driver.as(username).post("/api/v1/rights/" + id + "/submission", Map.of());
    }

    public ApiClient.Answer decide(String username, String id, String outcome, String reason) {
        return driver.as(username)
                .post(
                        "/api/v1/rights/" + id + "/decision",
                        Driver.json("outcome", outcome, "reasonCode", reason, "note", "Page 2 is missing."));
    }

    public String state(String id) {
        return driver.as("auditor")
                .get("/api/v1/rights/" + id)
                .expect(200)
                .body()
                .get("state")
                .asString();
    }
}
