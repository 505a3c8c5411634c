package dev.rapport.content.lead;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.rapport.testkit.Kafka;
import dev.rapport.testkit.Organizations;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** Says on Kafka what lead-service would say. */
public final class LeadService implements AutoCloseable {
    private static final String TOPIC = "rapport.lead.events";

    private final KafkaProducer<String, String> producer = new KafkaProducer<>(
            Map.of("bootstrap.servers", Kafka.bootstrapServers()), new StringSerializer(), new StringSerializer());

    public void captured(String lead, String name, String at) throws Exception {
        say("LeadCaptured", lead, at, """
                {"leadId":"%s","name":"%s","company":"Acme","email":null,"status":"Open - Not Contacted",
                 "stage":"INQUIRY","ownerId":"005000000000001AAA"}""".formatted(lead, name));
    }

    public void moved(String lead, String to, String at, String implied) throws Exception {
        say("LeadStageChanged", lead, at, """
                {"leadId":"%s","from":"INQUIRY","to":"%s","at":"%s","by":"005000000000001AAA","implied":%s}""".formatted(lead, to, at, implied));
    }

    private void say(String type, String lead, String at, String payload) throws Exception {
        var message = new ProducerRecord<>(TOPIC, Organizations.ACME + "/" + lead, payload);
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        UUID.randomUUID().toString(),
                        "ce_source",
                        "/lead-service",
                        "ce_type",
                        type,
                        "ce_subject",
                        lead,
                        "ce_time",
                        at,
                        "ce_organization",
                        Organizations.ACME,
                        "content-type",
                        "application/json")
                .forEach((name, value) -> message.headers().add(name, value.getBytes(UTF_8)));
        producer.send(message).get();
    }

    @Override
    public void close() {
        producer.close();
    }
}
