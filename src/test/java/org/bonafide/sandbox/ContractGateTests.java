package org.bonafide.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.bonafide.sandbox.FailureSwitch.Call;
import org.bonafide.sandbox.FailureSwitch.Failure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class ContractGateTests {

    private static final String REMOVAL = "/sandbox/marketplace/v1/listings/580000000001/removal";

    private final FailureSwitches switches = mock(FailureSwitches.class);
    private final MockHttpServletResponse response = new MockHttpServletResponse();
    private final MockFilterChain chain = new MockFilterChain();

    @BeforeEach
    void allSwitchesOff() {
        when(switches.meet(any(), any())).thenReturn(Optional.empty());
    }

    @Test
    void asksForNoKeyUnlessOneIsSet() throws Exception {
        call("", new MockHttpServletRequest("PUT", REMOVAL));
        assertThat(chain.getRequest()).isNotNull();
    }

    @Test
    void turnsAwayAWrongKey() throws Exception {
        call("secret", new MockHttpServletRequest("PUT", REMOVAL));
        assertThat(response.getStatus()).isEqualTo(401);
        assertThat(chain.getRequest()).isNull();
    }

    @Test
    void letsTheRightKeyIn() throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("PUT", REMOVAL);
        request.addHeader("Authorization", "Bearer secret");
        call("secret", request);
        assertThat(chain.getRequest()).isNotNull();
    }

    @Test
    void asksForNoKeyOnPages() throws Exception {
        call("secret", new MockHttpServletRequest("GET", "/sandbox/listings"));
        assertThat(chain.getRequest()).isNotNull();
    }

    @Test
    void failsBeforeAnythingIsDone() throws Exception {
        when(switches.meet(Call.REMOVAL, "580000000001")).thenReturn(Optional.of(Failure.FAIL));
        call("", new MockHttpServletRequest("PUT", REMOVAL));
        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(chain.getRequest()).isNull();
    }

    @Test
    void tellsRemovalAndRestorationApart() throws Exception {
        when(switches.meet(Call.REMOVAL, "580000000001")).thenReturn(Optional.of(Failure.FAIL));
        call("", new MockHttpServletRequest("DELETE", REMOVAL));
        assertThat(chain.getRequest()).isNotNull();
    }

    @Test
    void doesTheWorkLateWhenSlowed() throws Exception {
        when(switches.meet(Call.REMOVAL, "580000000001")).thenReturn(Optional.of(Failure.SLOW));
        long begin = System.nanoTime();
        call("", new MockHttpServletRequest("PUT", REMOVAL));
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThanOrEqualTo(Duration.ofMillis(50));
        assertThat(chain.getRequest()).isNotNull();
    }

    private void call(String key, MockHttpServletRequest request) throws Exception {
        new ContractGate(switches, new SandboxSettings(List.of(), key, Duration.ofMillis(50)))
                .doFilter(request, response, chain);
    }
}
