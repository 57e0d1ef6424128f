package org.bonafide.platform;

import java.util.List;
import java.util.Objects;
import org.bonafide.platform.PartnerLines.Faults;
import org.bonafide.platform.PartnerLines.Partner;
import org.springframework.core.env.Environment;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestClientResponseException;

/** The line to one outside system, which tells its faults apart: those that may pass, and its word. */
public final class PartnerLine {

    /** A wrong key or too many calls are no word on the matter: once mended, the same call succeeds. */
    private static final List<Integer> TURNED_AWAY = List.of(401, 403, 408, 425, 429);

    private final RestClient http;
    private final Partner partner;
    private final Faults faults;
    private final Environment environment;

    PartnerLine(RestClient http, Partner partner, Faults faults, Environment environment) {
        this.http = http;
        this.partner = partner;
        this.faults = faults;
        this.environment = environment;
    }

    /** What to send and what to read. */
    public interface Call<T> {

        T on(RestClient http, String at);
    }

    /**
     * Makes one call.
     *
     * @param call is given the client and the base address
     */
    public <T> T call(Call<T> call) {
        T answer;
        try {
            answer = call.on(http, address());
        } catch (HttpClientErrorException e) {
            throw clientFault(e);
        } catch (RestClientResponseException e) {
            throw faults.failed("The " + partner.name() + " did not answer: " + told(e), e);
        } catch (RestClientException e) {
            throw faults.failed("The " + partner.name() + " did not answer: " + e.getMessage(), e);
        }
        if (answer == null) {
            throw faults.failed("The " + partner.name() + "'s answer was empty", null);
        }
        return answer;
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
        if (!partner.url().isEmpty()) {
            return partner.url();
        }
        String port = environment.getProperty("local.server.port");
        if (port == null) {
            throw faults.failed("The sandbox " + partner.name() + " has not started yet", null);
        }
        return "http://localhost:" + port + partner.sandbox();
    }

    private record Problem(String code, String detail) {}

    private RuntimeException clientFault(HttpClientErrorException e) {
        int status = e.getStatusCode().value();
        if (TURNED_AWAY.contains(status)) {
            return faults.failed("The " + partner.name() + " turned the call away: " + e.getMessage(), e);
        }
        Problem problem = problem(e);
        return problem == null
                ? faults.refused(status, "UNKNOWN", e.getMessage())
                : faults.refused(status, Objects.requireNonNullElse(problem.code(), "UNKNOWN"), problem.detail());
    }

    private static Problem problem(HttpClientErrorException e) {
        try {
            return e.getResponseBodyAs(Problem.class);
        } catch (RuntimeException notAProblem) {
            return null;
        }
    }
}
