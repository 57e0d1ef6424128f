package org.bonafide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** One name everywhere: what stands in {@code bpmn/} has its class, its template, its test and its shape. */
class ConventionTests {

    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static final String DI = "http://www.omg.org/spec/BPMN/20100524/DI";
    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    private static final Set<String> ROLES = Set.of("COUNSEL", "REVIEWER", "SENIOR_REVIEWER", "CONSUMER_CARE");
    private static final Path MAIN = Path.of("src/main");

    static List<File> models() {
        return List.of(new File("bpmn").listFiles((dir, name) -> name.endsWith(".bpmn")));
    }

    @Test
    void theEightModelsAreThere() {
        assertThat(new File("bpmn").list((dir, name) -> name.endsWith("mn")))
                .containsExactlyInAnyOrder(
                        "infringement-case.bpmn",
                        "takedown.bpmn",
                        "seller-appeal.bpmn",
                        "consumer-remediation.bpmn",
                        "refund-claim.bpmn",
                        "awareness-campaign.bpmn",
                        "late-withdrawal.bpmn",
                        "case-triage.dmn");
    }

    @ParameterizedTest
    @MethodSource("models")
    void fileNameIsProcessIdAndHistoryHasAnEnd(File model) {
        List<Element> processes = all(model, "process");
        assertThat(processes).hasSize(1);
        assertThat(processes.get(0).getAttribute("id") + ".bpmn").isEqualTo(model.getName());
        assertThat(processes.get(0).getAttributeNS(CAMUNDA, "historyTimeToLive"))
                .matches("P\\d+D");
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyUserTaskHasFormTemplateControllerTextAndTest(File model) throws IOException {
        String messages = Files.readString(MAIN.resolve("resources/messages.properties"));
        for (Element task : all(model, "userTask")) {
            String id = task.getAttribute("id");
            String formKey = task.getAttributeNS(CAMUNDA, "formKey");
            String feature = formKey.split("/")[0];
            String name = Character.toUpperCase(id.charAt(0)) + id.substring(1);
            assertThat(formKey).isEqualTo(feature + "/" + kebab(id));
            assertThat(ROLES).contains(task.getAttributeNS(CAMUNDA, "candidateGroups"));
            assertThat(task.getAttributeNS(CAMUNDA, "dueDate")).contains("'" + id + "'");
            assertThat(MAIN.resolve("resources/templates/" + formKey + ".html")).exists();
            assertThat(MAIN.resolve("java/org/bonafide/" + feature + "/" + name + "Controller.java"))
                    .exists();
            assertThat(messages).containsPattern("(?m)^task\\.kind\\." + id + "\\s*=");
            assertThat(testsThatName(id)).as("tests of " + id).isNotEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyServiceTaskHasItsDelegateAndRunsAfterACommit(File model) throws IOException {
        List<Element> tasks = new ArrayList<>(all(model, "serviceTask"));
        tasks.addAll(all(model, "businessRuleTask"));
        for (Element task : tasks) {
            String id = task.getAttribute("id");
            String delegate = Character.toUpperCase(id.charAt(0)) + id.substring(1) + "Delegate.java";
            assertThat(task.getAttributeNS(CAMUNDA, "delegateExpression")).isEqualTo("${" + id + "Delegate}");
            assertThat(task.getAttributeNS(CAMUNDA, "asyncBefore")).as(id).isEqualTo("true");
            try (Stream<Path> sources = Files.walk(MAIN.resolve("java"))) {
                assertThat(sources.filter(p -> p.getFileName().toString().equals(delegate)))
                        .as(delegate)
                        .hasSize(1);
            }
        }
        assertThat(all(model, "scriptTask")).isEmpty();
        assertThat(all(model, "script")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyElementIsDrawn(File model) {
        Set<String> drawn = new TreeSet<>();
        NodeList shapes = parse(model).getElementsByTagNameNS(DI, "BPMNShape");
        NodeList edges = parse(model).getElementsByTagNameNS(DI, "BPMNEdge");
        for (NodeList list : List.of(shapes, edges)) {
            for (int i = 0; i < list.getLength(); i++) {
                drawn.add(((Element) list.item(i)).getAttribute("bpmnElement"));
            }
        }
        assertThat(drawn).containsAll(elements(model));
    }

    /** Thymeleaf takes a fragment in before it looks at a condition beside it: the condition would not count. */
    @Test
    void noConditionStandsBesideAFragmentOnOneElement() throws IOException {
        Pattern element = Pattern.compile("<[a-zA-Z][^<>\"]*(?:\"[^\"]*\"[^<>\"]*)*>");
        try (Stream<Path> templates = Files.walk(MAIN.resolve("resources/templates"))) {
            for (Path template :
                    templates.filter(p -> p.toString().endsWith(".html")).toList()) {
                Matcher tags = element.matcher(Files.readString(template));
                while (tags.find()) {
                    String tag = tags.group();
                    boolean fragment = tag.contains("th:replace=") || tag.contains("th:insert=");
                    boolean condition =
                            tag.contains("th:if=") || tag.contains("th:unless=") || tag.contains("th:each=");
                    assertThat(fragment && condition).as(template + ": " + tag).isFalse();
                }
            }
        }
    }

    /** Ids of all flow nodes and sequence flows. */
    static Set<String> elements(File model) {
        return Stream.of(
                        "startEvent",
                        "endEvent",
                        "intermediateCatchEvent",
                        "boundaryEvent",
                        "userTask",
                        "serviceTask",
                        "businessRuleTask",
                        "callActivity",
                        "subProcess",
                        "exclusiveGateway",
                        "parallelGateway",
                        "eventBasedGateway",
                        "sequenceFlow")
                .flatMap(type -> all(model, type).stream())
                .map(e -> e.getAttribute("id"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Path> testsThatName(String task) throws IOException {
        try (Stream<Path> tests = Files.walk(Path.of("src/test/java"))) {
            return tests.filter(p -> p.toString().endsWith("Tests.java"))
                    .filter(p -> !p.endsWith("ConventionTests.java"))
                    .filter(p -> contains(p, task))
                    .toList();
        }
    }

    private static boolean contains(Path file, String text) {
        try {
            return Files.readString(file).contains(text);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String kebab(String id) {
        return id.replaceAll("([A-Z])", "-$1").toLowerCase(java.util.Locale.ROOT);
    }

    static List<Element> all(File model, String type) {
        NodeList nodes = parse(model).getElementsByTagNameNS(BPMN, type);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    private static Document parse(File model) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(model);
        } catch (Exception e) {
            throw new IllegalStateException(model.toString(), e);
        }
    }
}
