"""A root CA and a CA below it, as a template creates them."""

from .account import Resources


def root(days: int = 3650, **more: object) -> Resources:
    return {
        **_authority("Root", "ROOT", **more),
        "RootCertificate": _certificate("Root", {"Fn::GetAtt": ["Root", "Arn"]}, "RootCACertificate/V1", days),
        "RootActivation": _activation("Root"),
    }


def below(days: int = 1825, **more: object) -> Resources:
    template = "SubordinateCACertificate_PathLen0/V1"
    return {
        **_authority("Sub", "SUBORDINATE", **more),
        "SubCertificate": _certificate("Sub", {"Ref": "RootActivation"}, template, days),
        "SubActivation": _activation("Sub", {"Fn::GetAtt": ["RootActivation", "CompleteCertificateChain"]}),
    }


def permission(authority: str = "Root", principal: str = "acm.amazonaws.com") -> Resources:
    actions = ["IssueCertificate", "GetCertificate", "ListPermissions"]
    properties = {"CertificateAuthorityArn": {"Fn::GetAtt": [authority, "Arn"]}, "Principal": principal, "Actions": actions}
    return {"Permission": {"Type": "AWS::ACMPCA::Permission", "Properties": properties}}


def private_certificate(authority: str = "Root", **more: object) -> Resources:
    properties = {"DomainName": "orders.internal", "CertificateAuthorityArn": {"Ref": f"{authority}Activation"}, **more}
    if "KeyAlgorithm" not in more:
        properties["KeyAlgorithm"] = "EC_prime256v1"
    return {"Certificate": {"Type": "AWS::CertificateManager::Certificate", "Properties": properties}}


def _authority(name: str, kind: str, **more: object) -> Resources:
    properties = {
        "Type": kind,
        "KeyAlgorithm": "EC_prime256v1",
        "SigningAlgorithm": "SHA256WITHECDSA",
        "Subject": {"CommonName": name, "Organization": "Example"},
        **more,
    }
    return {name: {"Type": "AWS::ACMPCA::CertificateAuthority", "Properties": properties}}


def _certificate(name: str, issuer: object, template: str, days: int) -> dict[str, object]:
    return {
        "Type": "AWS::ACMPCA::Certificate",
        "Properties": {
            "CertificateAuthorityArn": issuer,
            "CertificateSigningRequest": {"Fn::GetAtt": [name, "CertificateSigningRequest"]},
            "SigningAlgorithm": "SHA256WITHECDSA",
            "TemplateArn": f"arn:aws:acm-pca:::template/{template}",
            "Validity": {"Type": "DAYS", "Value": days},
        },
    }


def _activation(name: str, chain: object = None) -> dict[str, object]:
    properties = {
        "CertificateAuthorityArn": {"Fn::GetAtt": [name, "Arn"]},
        "Certificate": {"Fn::GetAtt": [f"{name}Certificate", "Certificate"]},
        "Status": "ACTIVE",
        **({"CertificateChain": chain} if chain else {}),
    }
    return {"Type": "AWS::ACMPCA::CertificateAuthorityActivation", "Properties": properties}
