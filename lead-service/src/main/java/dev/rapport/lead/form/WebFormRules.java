package dev.rapport.lead.form;

import dev.rapport.platform.record.FieldChanges;
import dev.rapport.platform.record.RecordRules;
import jakarta.enterprise.context.ApplicationScoped;

/** Gives each form its key, and keeps every text that it has asked people to agree to. */
@ApplicationScoped
class WebFormRules implements RecordRules<WebForm> {
    private final FormKeys keys;
    private final ConsentStatements statements;

    WebFormRules(FormKeys keys, ConsentStatements statements) {
        this.keys = keys;
        this.statements = statements;
    }

    @Override
    public Class<WebForm> entity() {
        return WebForm.class;
    }

    @Override
    public void beforeCreate(WebForm form, FieldChanges changes) {
        form.demandSense();
        form.answerTo(keys.next());
    }

    @Override
    public void afterCreate(WebForm form) {
        keepWording(form);
    }

    @Override
    public void beforeUpdate(WebForm form, FieldChanges changes) {
        form.demandSense();
        if (changes.touches("ConsentText")) {
            keepWording(form);
        }
    }

    private void keepWording(WebForm form) {
        form.reword().ifPresent(statement -> statements.persist(statement.of(form.id())));
    }
}
