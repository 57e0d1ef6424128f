package org.bonafide;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestExecutionListeners;
import org.springframework.test.context.TestExecutionListeners.MergeMode;

/**
 * The whole application on a random port, on a database of its own in the run's one embedded PostgreSQL, with demo
 * people (password {@code demo}; no demo cases), sandboxes, a stopped {@link TestClock}, and nothing running by itself:
 * {@link Driver} runs the jobs. Tests with the same properties share one application and its data; the clock begins
 * anew for each class.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "bonafide.embedded-database=false",
            "bonafide.demo=true",
            "bonafide.demo-cases=false",
            "bonafide.sandbox=true",
            "bonafide.job-executor=false",
            "bonafide.scheduling=false",
            "spring.datasource.hikari.minimum-idle=1",
            "bonafide.marketplace.hosts=market.example,*.market.example,shop.example,*.shop.example,localhost,*.open.example",
            "bonafide.sandbox.open-hosts=*.open.example"
        })
@Import(TestSupport.class)
@TestExecutionListeners(listeners = TestClock.Reset.class, mergeMode = MergeMode.MERGE_WITH_DEFAULTS)
public @interface BonafideTest {}
