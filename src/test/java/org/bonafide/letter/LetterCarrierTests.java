package org.bonafide.letter;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.internet.MimeMessage;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class LetterCarrierTests {

    @RegisterExtension
    private final GreenMailExtension server = new GreenMailExtension(ServerSetupTest.SMTP.dynamicPort());

    @Test
    void mailsTheWholeLetterUnderItsOwnId() throws Exception {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("localhost");
        sender.setPort(server.getSmtp().getPort());
        LetterCarrier carrier = new LetterCarrier(
                new StaticListableBeanFactory(Map.of("mail", sender)).getBeanProvider(JavaMailSender.class),
                null,
                "Bonafide <no-reply@bonafide.example>");
        UUID id = UUID.randomUUID();
        String proof = carrier.carry(new DeliveryRepository.Due(
                id,
                UUID.randomUUID(),
                "alert",
                LetterDraft.Party.BUYER,
                "李雷",
                LetterDraft.Channel.MAIL,
                "lilei@example.com",
                "zh-CN",
                "您购买的商品",
                "链接：" + LetterService.CUT,
                "s3cret",
                0));
        MimeMessage mail = server.getReceivedMessages()[0];
        assertThat(mail.getMessageID()).isEqualTo("<" + id + "@bonafide.example>");
        assertThat(proof).isEqualTo("Message-ID <" + id + "@bonafide.example>");
        assertThat(mail.getSubject()).isEqualTo("您购买的商品");
        assertThat(mail.getContent().toString()).isEqualToNormalizingNewlines("链接：s3cret\n".strip());
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    }
}
