package shuke.kernel.saml;

import java.security.PublicKey;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.crypto.MarshalException;
import javax.xml.crypto.dsig.CanonicalizationMethod;
import javax.xml.crypto.dsig.DigestMethod;
import javax.xml.crypto.dsig.Reference;
import javax.xml.crypto.dsig.Transform;
import javax.xml.crypto.dsig.XMLSignature;
import javax.xml.crypto.dsig.XMLSignatureException;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMValidateContext;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Checks signatures (XML Signature Syntax and Processing 1.1, within the bounds that SAML 2.0 core §5.4 sets). What comes out is the
 * element that was signed; whatever else the document holds has been vouched for by nobody.
 */
final class Signed {
    private static final String ENVELOPED = Transform.ENVELOPED;
    private static final String EXCLUSIVE = CanonicalizationMethod.EXCLUSIVE;
    private static final Set<String> DIGESTS =
            Set.of(DigestMethod.SHA256, DigestMethod.SHA512, "http://www.w3.org/2001/04/xmldsig-more#sha384");
    private static final Set<String> SIGNATURES = Set.of(
            "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256",
            "http://www.w3.org/2001/04/xmldsig-more#rsa-sha384",
            "http://www.w3.org/2001/04/xmldsig-more#rsa-sha512",
            "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256",
            "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha384",
            "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha512");

    private final List<PublicKey> keys;

    Signed(List<PublicKey> keys) {
        this.keys = List.copyOf(keys);
    }

    /** Ids must be the only ones of their kind before any of them may be pointed to. */
    static void requireUniqueIds(Document document) throws NotProven {
        var seen = new HashSet<String>();
        var all = document.getElementsByTagName("*");
        for (var i = 0; i < all.getLength(); i++) {
            var element = (Element) all.item(i);
            if (!element.hasAttribute("ID")) continue;
            if (!seen.add(element.getAttribute("ID"))) throw new NotProven("an id stands twice");
            element.setIdAttribute("ID", true);
        }
    }

    boolean isSigned(Element element) {
        return !Xml.children(element, XMLSignature.XMLNS, "Signature").isEmpty();
    }

    /** Refuses unless the signature in this element is over this very element, by one of the keys. */
    void require(Element element) throws NotProven {
        var node = Xml.child(element, XMLSignature.XMLNS, "Signature");
        for (var key : keys) {
            if (isBy(key, node, element)) return;
        }
        throw new NotProven("the signature is by none of the certificates of the provider");
    }

    private static boolean isBy(PublicKey key, Element node, Element element) throws NotProven {
        try {
            var context = new DOMValidateContext(key, node); // the key we know, whatever key the document names
            context.setProperty("org.jcp.xml.dsig.secureValidation", true);
            var signature = XMLSignatureFactory.getInstance("DOM").unmarshalXMLSignature(context);
            requireShape(signature, element);
            return signature.validate(context);
        } catch (MarshalException unreadable) {
            throw new NotProven("the signature cannot be read");
        } catch (XMLSignatureException unfit) {
            return false; // such as one by another kind of key
        }
    }

    private static void requireShape(XMLSignature signature, Element element) throws NotProven {
        var info = signature.getSignedInfo();
        if (!SIGNATURES.contains(info.getSignatureMethod().getAlgorithm()))
            throw new NotProven("the signature is of a kind that is not accepted");
        if (!info.getCanonicalizationMethod().getAlgorithm().equals(EXCLUSIVE))
            throw new NotProven("the canonicalisation is of a kind that is not accepted");
        if (info.getReferences().size() != 1) throw new NotProven("the signature is not over exactly one element");
        requireReference(info.getReferences().getFirst(), element);
        if (!signature.getObjects().isEmpty()) throw new NotProven("the signature carries objects");
    }

    private static void requireReference(Reference reference, Element element) throws NotProven {
        var id = element.getAttribute("ID");
        if (id.isEmpty() || !("#" + id).equals(reference.getURI()))
            throw new NotProven("the signature is over another element than it stands in");
        if (!DIGESTS.contains(reference.getDigestMethod().getAlgorithm()))
            throw new NotProven("the digest is of a kind that is not accepted");
        var transforms = new ArrayList<String>();
        reference.getTransforms().forEach(transform -> transforms.add(transform.getAlgorithm()));
        if (!transforms.equals(List.of(ENVELOPED, EXCLUSIVE)) && !transforms.equals(List.of(ENVELOPED)))
            throw new NotProven("the signature transforms what it signs");
    }
}
