package org.bonafide;

import java.lang.reflect.Method;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.aop.support.AopUtils;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.util.ClassUtils;
import org.springframework.util.ReflectionUtils;

/** Runs, step by step and on the test's own thread, what runs by itself in production; and gives clients. */
public class Driver {

    private final ApplicationContext context;
    private final ManagementService management;
    private final Environment environment;
    private final TestClock clock;

    Driver(ApplicationContext context, ManagementService management, Environment environment, TestClock clock) {
        this.context = context;
        this.management = management;
        this.environment = environment;
        this.clock = clock;
    }

    /**
     * Runs all scheduled work and all due jobs until nothing is due any more; a failing job is tried once and waits for
     * its next attempt, as it would.
     *
     * @return the causes of jobs that failed
     */
    public List<String> runJobs() {
        List<String> failures = new ArrayList<>();
        boolean any;
        int rounds = 0;
        do {
            clock.instant();
            runScheduled();
            List<Job> due = management.createJobQuery().executable().listPage(0, 1_000);
            due.forEach(job -> run(job, failures));
            any = !due.isEmpty();
        } while (any && ++rounds < 200);
        runScheduled();
        return failures;
    }

    /** Lets time pass, then runs what became due. */
    public List<String> pass(Duration time) {
        clock.advance(time);
        return runJobs();
    }

    private void run(Job job, List<String> failures) {
        try {
            management.executeJob(job.getId());
        } catch (RuntimeException e) {
            failures.add(String.valueOf(e.getMessage()));
        }
    }

    /** Every {@code @Scheduled} method of ours, once. */
    public void runScheduled() {
        for (String name : context.getBeanDefinitionNames()) {
            if (!context.isSingleton(name) || context.getType(name) == null) {
                continue;
            }
            Class<?> type = ClassUtils.getUserClass(context.getType(name));
            if (type.getName().startsWith("org.bonafide")) {
                for (Method method : ReflectionUtils.getUniqueDeclaredMethods(type)) {
                    if (method.isAnnotationPresent(Scheduled.class)) {
                        Object bean = context.getBean(name);
                        Method callable = AopUtils.selectInvocableMethod(method, bean.getClass());
                        ReflectionUtils.makeAccessible(callable);
                        ReflectionUtils.invokeMethod(callable, bean);
                    }
                }
            }
        }
    }

    public String url(String path) {
        return "http://localhost:" + environment.getRequiredProperty("local.server.port") + path;
    }

    /** A client of the API, logged in as this demo person. */
    public ApiClient as(String username) {
        return new ApiClient(url(""), username, "demo");
    }

    /** A client of the API and of the sandbox's contracts that is not logged in. */
    public ApiClient visitorApi() {
        return new ApiClient(url(""), null, null);
    }

    /** A client of the pages, logged in as this demo person. */
    public PageClient pagesAs(String username) {
        return new PageClient(url("")).logIn(username, "demo");
    }

    /** A client of the pages that is not logged in: a seller, a buyer, the public. */
    public PageClient visitor() {
        return new PageClient(url(""));
    }

    /** Waits for something that another thread brings about, for real seconds; fails after {@code limit}. */
    public static <T> T await(Duration limit, Supplier<T> probe) {
        long end = System.nanoTime() + limit.toNanos();
        T value = probe.get();
        while (value == null || Boolean.FALSE.equals(value)) {
            if (System.nanoTime() > end) {
                throw new AssertionError("Did not happen within " + limit);
            }
            java.util.concurrent.locks.LockSupport.parkNanos(50_000_000);
            value = probe.get();
        }
        return value;
    }

    /** For JSON bodies: {@code Driver.json("a", 1, "b", "x")}. */
    public static Map<String, Object> json(Object... keysAndValues) {
        Map<String, Object> map = new java.util.LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            map.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return map;
    }
}
