package org.bonafide.letter;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import org.bonafide.marketplace.MarketplaceClient;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Carries a letter to its recipient: by mail, or by the marketplace's own messages to its sellers. */
@Component
class LetterCarrier {

    private final ObjectProvider<JavaMailSender> mail;
    private final MarketplaceClient marketplace;
    private final String from;

    LetterCarrier(
            ObjectProvider<JavaMailSender> mail,
            MarketplaceClient marketplace,
            @Value("${bonafide.mail.from}") String from) {
        this.mail = mail;
        this.marketplace = marketplace;
        this.from = from;
    }

    /**
     * Hands the letter over; its id goes with it, so that a second hand-over can be told from a second letter.
     *
     * @return what proves it: the Message-ID, or the marketplace's answer
     */
    String carry(DeliveryRepository.Due letter) {
        return switch (letter.channel()) {
            case MAIL -> mail(letter);
            case MARKETPLACE -> message(letter);
        };
    }

    private String message(DeliveryRepository.Due letter) {
        String messageId = letter.id().toString();
        marketplace.tellSeller(letter.address(), messageId, letter.subject(), letter.whole());
        return "Marketplace message " + messageId;
    }

    private String mail(DeliveryRepository.Due letter) {
        JavaMailSender sender = mail.getObject();
        MimeMessage message = sender.createMimeMessage();
        String messageId =
                "<" + letter.id() + "@" + from.substring(from.indexOf('@') + 1).replace(">", "") + ">";
        try {
            MimeMessageHelper helper = new MimeMessageHelper(message, false, StandardCharsets.UTF_8.name());
            helper.setFrom(from);
            helper.setTo(letter.address());
            helper.setSubject(letter.subject());
            helper.setText(letter.whole(), false);
            message.setHeader("Message-ID", messageId);
            message.setHeader("Content-Language", letter.language());
            message.setHeader("Auto-Submitted", "auto-generated");
        } catch (MessagingException e) {
            throw new MailPreparationException("Letter " + letter.id() + " cannot be written as a mail", e);
        }
        sender.send(message);
        return "Message-ID " + messageId;
    }
}
