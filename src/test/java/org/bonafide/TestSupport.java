package org.bonafide;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

/** What a test's application has instead of the real thing: its database, its clock, and the driver of its jobs. */
@TestConfiguration(proxyBeanMethods = false)
@Import({Driver.class, Journey.class, Models.class})
public class TestSupport {

    @Bean
    JdbcConnectionDetails testDatabase() {
        return TestDatabase.fresh();
    }

    @Bean
    ModelCoverage modelCoverage() {
        return new ModelCoverage();
    }

    @Bean
    @Primary
    TestClock testClock() {
        return new TestClock();
    }
}
