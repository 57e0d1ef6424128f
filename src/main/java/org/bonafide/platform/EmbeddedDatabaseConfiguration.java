package org.bonafide.platform;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Gives the connection pool the embedded PostgreSQL's address when no database is configured. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("bonafide.embedded-database")
class EmbeddedDatabaseConfiguration {

    @Bean
    EmbeddedDatabase embeddedDatabase(@Value("${bonafide.data-directory}") Path directory) {
        return new EmbeddedDatabase(directory);
    }

    @Bean
    JdbcConnectionDetails embeddedDatabaseDetails(EmbeddedDatabase database) {
        return new JdbcConnectionDetails() {
            @Override
            public String getJdbcUrl() {
                return database.url();
            }

            @Override
            public String getUsername() {
                return "postgres";
            }

            @Override
            public String getPassword() {
                return "postgres";
            }
        };
    }
}
