/** People at the companies that we do business with. */
package dev.rapport.lead.contact;
