package org.bonafide.notice;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Sends a file of rows under an idempotency key. */
record NoticeCsvCall(String url, String username, String[] fields) {

    HttpResponse<String> send(byte[] file, String key) throws IOException, InterruptedException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int i = 0; i < fields.length; i += 2) {
            body.writeBytes(part("name=\"" + fields[i] + "\"", fields[i + 1].getBytes(StandardCharsets.UTF_8)));
        }
        body.writeBytes(part("name=\"file\"; filename=\"rows.csv\"", file));
        body.writeBytes("--rows--\r\n".getBytes(StandardCharsets.UTF_8));
        String login = Base64.getEncoder().encodeToString((username + ":demo").getBytes(StandardCharsets.UTF_8));
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(url))
                                .header("Authorization", "Basic " + login)
                                .header("Content-Type", "multipart/form-data; boundary=rows")
                                .header("Idempotency-Key", key)
                                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    private static byte[] part(String what, byte[] content) {
        ByteArrayOutputStream part = new ByteArrayOutputStream();
        part.writeBytes(
                ("--rows\r\nContent-Disposition: form-data; " + what + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
        part.writeBytes(content);
        part.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        return part.toByteArray();
    }
}
