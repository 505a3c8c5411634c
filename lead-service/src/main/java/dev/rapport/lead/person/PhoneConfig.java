package dev.rapport.lead.person;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How phone numbers are read. */
@ConfigMapping(prefix = "rapport.phone")
interface PhoneConfig {
    /** Where numbers are dialled that neither begin with + nor stand beside a country: its code in ISO 3166. */
    @WithDefault("US")
    String homeCountry();
}
