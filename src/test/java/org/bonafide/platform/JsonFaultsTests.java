package org.bonafide.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class JsonFaultsTests {

    enum Colour {
        RED,
        BLUE
    }

    record Paint(Colour colour, Integer litres) {}

    record Order(List<Paint> paints) {}

    @Test
    void namesTheFieldAndTheWordsThereAre() {
        FormFault fault = faultOf("{\"paints\": [{\"colour\": \"RED\"}, {\"colour\": \"GREEN\"}]}");
        assertThat(fault.field()).isEqualTo("paints[1].colour");
        assertThat(fault.code()).isEqualTo("error.choice");
        assertThat(fault.arguments()).containsExactly("RED, BLUE");
    }

    @Test
    void namesTheFieldOfAnotherType() {
        FormFault fault = faultOf("{\"paints\": [{\"litres\": \"many\"}]}");
        assertThat(fault.field()).isEqualTo("paints[0].litres");
        assertThat(fault.code()).isEqualTo("error.value");
    }

    @Test
    void whatIsNoJsonHasNoField() {
        assertThat(JsonFaults.of(thrownBy("{bad"))).isEmpty();
    }

    private static FormFault faultOf(String text) {
        return JsonFaults.of(thrownBy(text)).orElseThrow().faults().get(0);
    }

    private static Throwable thrownBy(String text) {
        return catchThrowable(() -> JsonMapper.shared().readValue(text, Order.class));
    }
}
