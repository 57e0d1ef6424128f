package org.bonafide.evidence;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Takes the scanner that is configured, or none. */
@Configuration(proxyBeanMethods = false)
class ScannerConfiguration {

    @Bean
    Scanner scanner(
            @Value("${bonafide.evidence.clamd:}") String clamd,
            @Value("${bonafide.evidence.clamd-connect:PT3S}") Duration connect,
            @Value("${bonafide.evidence.clamd-timeout:PT2M}") Duration whole) {
        return clamd.isBlank() ? new NoScanner() : new ClamdScanner(clamd.strip(), connect, whole);
    }
}
