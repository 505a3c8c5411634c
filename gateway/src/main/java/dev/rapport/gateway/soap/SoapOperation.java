package dev.rapport.gateway.soap;

/** One thing that can be asked for in an envelope's body. */
interface SoapOperation {
    /** The element that asks for it. */
    String name();

    /** The element that the answer's body holds, named {@link #answerName}. */
    XmlElement answer(SoapCall call);

    default String answerName() {
        return name() + "Response";
    }
}
