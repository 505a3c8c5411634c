package dev.rapport.local.client;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.apache.camel.component.salesforce.api.dto.AbstractDescribedSObjectBase;
import org.apache.camel.component.salesforce.api.dto.SObjectDescription;
import org.jspecify.annotations.Nullable;

/** A lead in the form that Camel's generator gives a record; Camel looks for the class's name, getters and setters. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public final class Lead extends AbstractDescribedSObjectBase {
    private @Nullable String lastName;
    private @Nullable String company;
    private @Nullable String email;
    private @Nullable String externalId;

    public Lead() {
        getAttributes().setType("Lead");
    }

    /** A lead with what every lead must have. */
    static Lead named(String lastName) {
        Lead lead = new Lead();
        lead.lastName = lastName;
        lead.company = "Camel Ltd";
        return lead;
    }

    @JsonProperty("LastName")
    public @Nullable String getLastName() {
        return lastName;
    }

    @JsonProperty("LastName")
    public void setLastName(@Nullable String lastName) {
        this.lastName = lastName;
    }

    @JsonProperty("Company")
    public @Nullable String getCompany() {
        return company;
    }

    @JsonProperty("Company")
    public void setCompany(@Nullable String company) {
        this.company = company;
    }

    @JsonProperty("Email")
    public @Nullable String getEmail() {
        return email;
    }

    @JsonProperty("Email")
    public void setEmail(@Nullable String email) {
        this.email = email;
    }

    @JsonProperty("ExternalId")
    public @Nullable String getExternalId() {
        return externalId;
    }

    @JsonProperty("ExternalId")
    public void setExternalId(@Nullable String externalId) {
        this.externalId = externalId;
    }

    /** Camel asks for no more than the name, to build addresses with. */
    @Override
    public SObjectDescription description() {
        SObjectDescription description = new SObjectDescription();
        description.setName("Lead");
        return description;
    }
}
