package org.bonafide;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Deploys models while cases wait, and tells where they wait. */
public class Models {

    private static final List<String> OF_A_CASE = List.of(
            "infringement-case",
            "takedown",
            "seller-appeal",
            "consumer-remediation",
            "refund-claim",
            "late-withdrawal");

    private final RepositoryService repository;
    private final RuntimeService runtime;
    private final JdbcClient jdbc;
    private int upgrades;

    Models(RepositoryService repository, RuntimeService runtime, JdbcClient jdbc) {
        this.repository = repository;
        this.runtime = runtime;
        this.jdbc = jdbc;
    }

    /** Deploys a file of the class path as the newest version of a model. */
    public void deploy(String resource, String name) {
        try (InputStream file = getClass().getClassLoader().getResourceAsStream(resource)) {
            repository.createDeployment().addInputStream(name, file).deploy();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deploys a new version of every model of a case; nothing but the version is new. */
    public void upgrade() {
        upgrades++;
        DeploymentBuilder deployment = repository.createDeployment();
        OF_A_CASE.forEach(model -> deployment.addString(model + ".bpmn", text(model) + "<!-- " + upgrades + " -->"));
        deployment.deploy();
    }

    private String text(String model) {
        try (InputStream file = getClass().getClassLoader().getResourceAsStream("bpmn/" + model + ".bpmn")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the processes of a case wait: {@code model#activity}. */
    public Set<String> waiting(String reference) {
        Set<String> all = new TreeSet<>();
        for (ProcessInstance p : instances(reference)) {
            String model = p.getProcessDefinitionId().split(":")[0];
            runtime.getActiveActivityIds(p.getId()).forEach(activity -> all.add(model + "#" + activity));
        }
        return all;
    }

    /** What a process of a model rests in: tasks of people, events it waits for, and processes it called. */
    public Set<String> waitStates(String model) {
        Set<String> all = new TreeSet<>();
        for (String type : List.of("userTask", "eventBasedGateway", "callActivity")) {
            ConventionTests.all(new File("bpmn/" + model + ".bpmn"), type)
                    .forEach(e -> all.add(model + "#" + e.getAttribute("id")));
        }
        return all;
    }

    /** Timers of a case that fired more than once. */
    public List<String> firedTwice(String reference) {
        return jdbc.sql(
                        """
                        select a.act_id_ from act_hi_actinst a join act_hi_procinst p on p.id_ = a.proc_inst_id_
                        where p.business_key_ = ? and a.act_type_ in ('intermediateTimer', 'boundaryTimer')
                            and a.end_time_ is not null and not coalesce(a.act_inst_state_ = 2, false)
                        group by a.act_id_, a.proc_inst_id_ having count(*) > 1""")
                .param(id(reference).toString())
                .query(String.class)
                .list();
    }

    private Collection<ProcessInstance> instances(String reference) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(id(reference).toString())
                .list();
    }

    private UUID id(String reference) {
        return jdbc.sql("select id from infringement_case where reference = ?")
                .param(reference)
                .query(UUID.class)
                .single();
    }
}
