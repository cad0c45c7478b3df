"""Asks one https host for its certificate, as a browser would judge it. Blocks: run it in a thread."""

import contextlib
import socket
import ssl

from cryptography import x509

from audits.evidence import Tls, Unavailable
from crawler.guard import AddressRefused, ConnectRule, cut_after, open_socket


def probe_tls(host: str, port: int, timeout: float, rule: ConnectRule) -> Tls | Unavailable:
    """What the certificate probe saw, or why there was nothing to see."""
    try:
        found, message, protocol, certificate = _handshakes(host, port, timeout, rule)
    except AddressRefused:
        return Unavailable.PRIVATE_ADDRESS
    except socket.gaierror:
        return Unavailable.DNS
    except TimeoutError:
        return Unavailable.TIMEOUT
    except ConnectionRefusedError:
        return Unavailable.REFUSED
    except ssl.SSLError:
        return Unavailable.TLS
    except (OSError, ValueError):
        return Unavailable.CONNECTION_LOST
    not_after, issuer = _describe(certificate)
    return Tls(
        host=host,
        verify_code=found,
        verify_message=message,
        protocol=protocol,
        not_after=not_after,
        issuer=issuer,
    )


def _handshakes(host: str, port: int, timeout: float, rule: ConnectRule) -> tuple[int, str, str, bytes]:
    """Verify code and message (0, "" = valid), protocol, certificate in DER."""
    try:
        with open_socket(host, port, timeout, rule) as plain, cut_after(plain, timeout):
            context = ssl.create_default_context()
            with context.wrap_socket(plain, server_hostname=host.strip("[]")) as secure:
                return 0, "", secure.version() or "", secure.getpeercert(binary_form=True) or b""
    except ssl.SSLCertVerificationError as error:
        found, message = error.verify_code, error.verify_message
    except ssl.SSLError:
        found, message = 0, ""
    with (
        open_socket(host, port, timeout, rule) as plain,
        cut_after(plain, timeout),
        _any_tls().wrap_socket(plain, server_hostname=host.strip("[]")) as secure,
    ):
        return found, message, secure.version() or "", secure.getpeercert(binary_form=True) or b""


def _any_tls() -> ssl.SSLContext:
    """Accepts any certificate and the oldest protocols there are, so that old servers can be described."""
    context = ssl.create_default_context()
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    context.set_ciphers("DEFAULT:@SECLEVEL=0")
    context.minimum_version = ssl.TLSVersion.MINIMUM_SUPPORTED
    return context


def _describe(certificate: bytes) -> tuple[str, str]:
    """The moment of expiry (ISO 8601, UTC) and the issuer's name; empty where they cannot be read."""
    with contextlib.suppress(ValueError):
        found = x509.load_der_x509_certificate(certificate)
        names = [
            attribute.value
            for oid in (x509.NameOID.ORGANIZATION_NAME, x509.NameOID.COMMON_NAME)
            for attribute in found.issuer.get_attributes_for_oid(oid)
        ]
        issuer = ", ".join(name if isinstance(name, str) else "" for name in names)[:200]
        return found.not_valid_after_utc.isoformat(timespec="seconds").replace("+00:00", "Z"), issuer
    return "", ""
