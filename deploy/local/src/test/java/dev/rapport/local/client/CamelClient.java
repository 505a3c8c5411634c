package dev.rapport.local.client;

import dev.rapport.local.seed.Seed;
import java.net.URI;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.component.salesforce.SalesforceComponent;
import org.apache.camel.component.salesforce.SalesforceLoginConfig;
import org.apache.camel.impl.DefaultCamelContext;

/** Apache Camel with its Salesforce component, told nothing but the login URL and who logs in. */
final class CamelClient implements AutoCloseable {
    private final DefaultCamelContext context = new DefaultCamelContext();
    private final ProducerTemplate template;

    private CamelClient(SalesforceLoginConfig login) {
        SalesforceComponent salesforce = new SalesforceComponent();
        salesforce.setLoginConfig(login);
        salesforce.setPackages(CamelClient.class.getPackageName());
        context.addComponent("salesforce", salesforce);
        template = context.createProducerTemplate();
        context.start();
    }

    static CamelClient byPassword(URI gateway, Seed.ConnectedApp app, Seed.User user) {
        return new CamelClient(new SalesforceLoginConfig(
                gateway.toString(), app.clientId(), app.clientSecret(), user.username(), user.password(), true));
    }

    /** What the operation answers to this body. */
    <T> T ask(String operation, Object body, Class<T> answer) {
        return template.requestBody("salesforce:" + operation, body, answer);
    }

    /** For operations that answer nothing. */
    void tell(String operation, Object body) {
        template.requestBody("salesforce:" + operation, body);
    }

    @Override
    public void close() {
        template.stop();
        context.stop();
    }
}
