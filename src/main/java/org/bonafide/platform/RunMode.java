package org.bonafide.platform;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.ClassUtils;

/**
 * Decides how this node runs. With a database URL: on that database, without demo people. Without one: on an embedded
 * PostgreSQL in {@code bonafide.data-directory}, in demo mode. The sandboxes run wherever no marketplace is configured
 * in demo mode.
 */
class RunMode implements EnvironmentPostProcessor {

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        boolean external = environment.getProperty("spring.datasource.url", "").length() > 0;
        Map<String, Object> defaults = new LinkedHashMap<>();
        if (!external) {
            if (!ClassUtils.isPresent("io.zonky.test.db.postgres.embedded.EmbeddedPostgres", null)) {
                throw new CannotStart(
                        "No database is configured, and this package has no embedded one.",
                        "Set SPRING_DATASOURCE_URL, such as jdbc:postgresql://host:5432/bonafide, and"
                                + " SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD.");
            }
            defaults.put("bonafide.embedded-database", "true");
        }
        defaults.put("bonafide.demo", String.valueOf(!external));
        boolean demo = environment.getProperty("bonafide.demo", Boolean.class, !external);
        boolean marketplace =
                !environment.getProperty("bonafide.marketplace.url", "").isBlank();
        defaults.put("bonafide.sandbox", String.valueOf(demo && !marketplace));
        environment.getPropertySources().addLast(new MapPropertySource("runMode", defaults));
    }
}
