package dev.rapport.lead.form;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * In charge of giving forms out and taking them in. One transaction uses up the pass, counts and writes: what is refused
 * may be mended and sent again with the same pass, what was taken in has an effect once.
 */
@ApplicationScoped
class FormSubmissions {
    private static final byte[] EVERYBODY = {};

    private final WebForms forms;
    private final FormFields fields;
    private final FormPasses passes;
    private final FormLedger ledger;
    private final FormCapture capture;
    private final Patience patience;

    FormSubmissions(
            WebForms forms,
            FormFields fields,
            FormPasses passes,
            FormLedger ledger,
            FormCapture capture,
            Patience patience) {
        this.forms = forms;
        this.fields = fields;
        this.passes = passes;
        this.ledger = ledger;
        this.capture = capture;
        this.patience = patience;
    }

    @Transactional
    FormView open(String key) {
        WebForm form = forms.requireOpen(key);
        Pass pass = form.pass(patience.now());
        String text = form.consentText();
        return new FormView(
                fields.views(),
                text == null ? null : new FormView.ConsentView(text, pass.consentVersion()),
                passes.write(pass),
                patience.expiry(pass),
                "homepage");
    }

    @Transactional
    Outcome submit(String key, SubmissionRequest request, byte[] client) {
        WebForm form = forms.requireOpen(key);
        if (request.fillsTheTrap()) {
            return Outcome.TRAPPED;
        }
        Pass pass = passes.read(request.token(), form.id());
        Instant now = patience.now();
        if (patience.isTooSoon(pass, now)) {
            return Outcome.HASTY;
        }
        patience.demandFresh(pass, now);
        if (!ledger.use(pass, patience.expiry(pass))) {
            return Outcome.REPLAYED;
        }
        count(form, client, now);
        return capture.take(form, pass, request, now);
    }

    private void count(WebForm form, byte[] client, Instant now) {
        Instant hour = now.truncatedTo(ChronoUnit.HOURS);
        boolean fits = ledger.count(form.id(), hour, client, patience.mostPerClient())
                && ledger.count(form.id(), hour, EVERYBODY, form.mostPerHour());
        if (!fits) {
            throw new TooManySubmissionsException(Duration.between(now, hour.plus(1, ChronoUnit.HOURS)));
        }
    }
}
