package dev.rapport.local.client;

import org.apache.camel.component.salesforce.api.dto.AbstractQueryRecordsBase;

/** A page of leads in the form that Camel's generator gives it. */
public final class QueryRecordsLead extends AbstractQueryRecordsBase<Lead> {}
