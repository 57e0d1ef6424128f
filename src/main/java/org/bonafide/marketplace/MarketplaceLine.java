package org.bonafide.marketplace;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.springframework.core.env.Environment;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestClientResponseException;

/** The line to the marketplace: its address, key and time limits, and its faults told apart. */
@Component
class MarketplaceLine {

    private final RestClient http;
    private final MarketplaceSettings settings;
    private final Environment environment;

    MarketplaceLine(RestClient.Builder builder, MarketplaceSettings settings, Environment environment) {
        HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(2))
                .build();
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(client);
        requests.setReadTimeout(Duration.ofSeconds(10));
        this.http = builder.requestFactory(requests)
                .defaultHeaders(headers -> {
                    if (!settings.key().isEmpty()) {
                        headers.setBearerAuth(settings.key());
                    }
                })
                .build();
        this.settings = settings;
        this.environment = environment;
    }

    /**
     * Makes one call.
     *
     * @param call is given the client and the base address
     */
    <T> T call(Call<T> call) {
        try {
            T answer = call.on(http, address());
            if (answer == null) {
                throw new MarketplaceFailed("The marketplace's answer was empty");
            }
            return answer;
        } catch (HttpClientErrorException e) {
            throw clientFault(e);
        } catch (RestClientResponseException e) {
            throw new MarketplaceFailed("The marketplace did not answer: " + told(e), e);
        } catch (RestClientException e) {
            throw new MarketplaceFailed("The marketplace did not answer: " + e.getMessage(), e);
        }
    }

    /** Status and, where the answer has one, the problem's own words; never the whole body. */
    private static String told(RestClientResponseException e) {
        String status = e.getStatusCode().value() + " " + e.getStatusText();
        try {
            Problem problem = e.getResponseBodyAs(Problem.class);
            return problem == null || problem.detail() == null ? status : status + ". " + problem.detail();
        } catch (RuntimeException notAProblem) {
            return status;
        }
    }

    /** The sandbox's port is known only after the start, and another one in each test. */
    private String address() {
        if (!settings.url().isEmpty()) {
            return settings.url();
        }
        String port = environment.getProperty("local.server.port");
        if (port == null) {
            throw new MarketplaceFailed("The sandbox marketplace has not started yet");
        }
        return "http://localhost:" + port + "/sandbox/marketplace/v1";
    }

    /** What to send and what to read. */
    interface Call<T> {

        T on(RestClient http, String at);
    }

    private record Problem(String code, String detail) {}

    /** A wrong key or too many calls are no word on the listing: once mended, the same call succeeds. */
    private static RuntimeException clientFault(HttpClientErrorException e) {
        int status = e.getStatusCode().value();
        if (List.of(401, 403, 408, 425, 429).contains(status)) {
            return new MarketplaceFailed("The marketplace turned the call away: " + e.getMessage(), e);
        }
        try {
            Problem problem = e.getResponseBodyAs(Problem.class);
            return new MarketplaceRefused(
                    status, Objects.requireNonNullElse(problem.code(), "UNKNOWN"), problem.detail());
        } catch (RuntimeException notAProblem) {
            return new MarketplaceRefused(status, "UNKNOWN", e.getMessage());
        }
    }
}
