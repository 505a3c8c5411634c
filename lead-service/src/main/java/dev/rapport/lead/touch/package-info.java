/** Every contact between us and a person, by either department: what attribution and contact pressure are counted from. */
package dev.rapport.lead.touch;
