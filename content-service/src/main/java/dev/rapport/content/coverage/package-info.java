/** Whether there is what sellers need: stage by stage, persona by persona, with what to do about what is missing. */
package dev.rapport.content.coverage;
