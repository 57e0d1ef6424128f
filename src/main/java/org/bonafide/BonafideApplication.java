package org.bonafide;

import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts Bonafide. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class BonafideApplication {

    public static void main(String[] args) {
        // The engine's columns have no zone and use the JVM's: every node must have the same, without summer time.
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        SpringApplication.run(BonafideApplication.class, args);
    }
}
