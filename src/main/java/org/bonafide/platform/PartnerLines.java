package org.bonafide.platform;

import java.net.http.HttpClient;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.env.Environment;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/** Opens lines to outside systems, all with the same time limits: far below those of a job's lock. */
@Component
public class PartnerLines {

    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration ANSWER = Duration.ofSeconds(10);

    private final ObjectProvider<RestClient.Builder> builders;
    private final Environment environment;

    public PartnerLines(ObjectProvider<RestClient.Builder> builders, Environment environment) {
        this.builders = builders;
        this.environment = environment;
    }

    /**
     * An outside system.
     *
     * @param name in words, such as {@code payment provider}
     * @param url its contract's base address; empty: the sandbox of this server
     * @param key sent as a bearer token; empty: none is sent
     * @param sandbox the sandbox's path
     */
    public record Partner(String name, String url, String key, String sandbox) {}

    /** How a feature says what went wrong. */
    public interface Faults {

        /** The same call may succeed later. */
        RuntimeException failed(String message, Throwable cause);

        /**
         * It understood the call and said no.
         *
         * @param status the HTTP status, 4xx
         * @param code the problem's code; {@code UNKNOWN} where none was given
         */
        RuntimeException refused(int status, String code, String detail);
    }

    public PartnerLine to(Partner partner, Faults faults) {
        HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT)
                .build();
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(client);
        requests.setReadTimeout(ANSWER);
        RestClient http = builders.getObject()
                .requestFactory(requests)
                .defaultHeaders(headers -> {
                    if (!partner.key().isEmpty()) {
                        headers.setBearerAuth(partner.key());
                    }
                })
                .build();
        return new PartnerLine(http, partner, faults, environment);
    }
}
