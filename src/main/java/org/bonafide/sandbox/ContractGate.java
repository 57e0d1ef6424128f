package org.bonafide.sandbox;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bonafide.sandbox.FailureSwitch.Call;
import org.bonafide.sandbox.FailureSwitch.Failure;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** Stands before both contracts: asks for the key, if one is set, and lets the failure switches do their work. */
@Component
@Sandboxed
class ContractGate extends OncePerRequestFilter {

    private static final List<Gate> GATES = List.of(
            new Gate("POST", "/marketplace/v1/listings/(resolve)", Call.RESOLVE),
            new Gate("PUT", "/marketplace/v1/listings/([^/]+)/removal", Call.REMOVAL),
            new Gate("DELETE", "/marketplace/v1/listings/([^/]+)/removal", Call.RESTORE),
            new Gate("GET", "/marketplace/v1/listings/([^/]+)/orders", Call.ORDERS),
            new Gate("POST", "/marketplace/v1/sellers/([^/]+)/messages", Call.MESSAGE),
            new Gate("POST", "/payments/v1/(refunds)", Call.PAYMENT));

    private final FailureSwitches switches;
    private final SandboxSettings settings;

    ContractGate(FailureSwitches switches, SandboxSettings settings) {
        this.switches = switches;
        this.settings = settings;
    }

    private record Gate(String method, Pattern path, Call call) {

        Gate(String method, String path, Call call) {
            this(method, Pattern.compile("/sandbox" + path), call);
        }
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return !path.startsWith("/sandbox/marketplace/v1/") && !path.startsWith("/sandbox/payments/v1/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!hasKey(request)) {
            problem(response, HttpStatus.UNAUTHORIZED, "KEY_WRONG", "Send the key as a bearer token.");
            return;
        }
        Optional<Failure> failure = failure(request);
        if (failure.isEmpty()) {
            chain.doFilter(request, response);
        } else {
            fail(failure.get(), request, response, chain);
        }
    }

    private void fail(Failure failure, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        switch (failure) {
            case FAIL -> problem(response, HttpStatus.SERVICE_UNAVAILABLE, "SWITCHED_OFF", "Nothing was done.");
            case LOSE_ANSWER -> {
                chain.doFilter(request, new ContentCachingResponseWrapper(response));
                problem(response, HttpStatus.BAD_GATEWAY, "ANSWER_LOST", "The work may have been done.");
            }
            case SLOW -> {
                pause();
                chain.doFilter(request, response);
            }
        }
    }

    private void pause() {
        try {
            Thread.sleep(settings.slow().toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Optional<Failure> failure(HttpServletRequest request) {
        for (Gate gate : GATES) {
            Matcher path = gate.path().matcher(request.getRequestURI());
            if (gate.method().equals(request.getMethod()) && path.matches()) {
                return switches.meet(gate.call(), path.group(1));
            }
        }
        return Optional.empty();
    }

    private boolean hasKey(HttpServletRequest request) {
        byte[] sent = String.valueOf(request.getHeader("Authorization")).getBytes(StandardCharsets.UTF_8);
        return settings.key().isEmpty()
                || MessageDigest.isEqual(sent, ("Bearer " + settings.key()).getBytes(StandardCharsets.UTF_8));
    }

    private static void problem(HttpServletResponse response, HttpStatus status, String code, String detail)
            throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream()
                .write("{\"title\":\"%s\",\"status\":%d,\"code\":\"%s\",\"detail\":\"%s\"}"
                        .formatted(status.getReasonPhrase(), status.value(), code, detail)
                        .getBytes(StandardCharsets.UTF_8));
    }
}
