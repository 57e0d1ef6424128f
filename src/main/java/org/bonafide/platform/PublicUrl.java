package org.bonafide.platform;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The address at which people reach this server: configured, else the one it listens on. */
@Component
public class PublicUrl {

    private final String configured;
    private final Environment environment;

    PublicUrl(@Value("${bonafide.public-url}") String configured, Environment environment) {
        this.configured = configured.replaceAll("/+$", "");
        this.environment = environment;
    }

    /** @param path begins with a slash */
    public String of(String path) {
        return (configured.isEmpty() ? "http://localhost:" + port() : configured) + path;
    }

    private String port() {
        return environment.getProperty("local.server.port", environment.getProperty("server.port", "8080"));
    }
}
