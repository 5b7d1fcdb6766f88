"""The resources that several tests deploy."""

from .account import Resources


def certificate(domain: str = "www.example.com", **more: object) -> Resources:
    return {
        "Certificate": {
            "Type": "AWS::CertificateManager::Certificate",
            "Properties": {"DomainName": domain, "ValidationMethod": "DNS", **more},
        }
    }


def distribution(certificate_arn: object) -> Resources:
    return {
        "Distribution": {
            "Type": "AWS::CloudFront::Distribution",
            "Properties": {
                "DistributionConfig": {
                    "Enabled": True,
                    "Origins": [{"Id": "o", "DomainName": "o.example.com", "CustomOriginConfig": {"OriginProtocolPolicy": "https-only"}}],
                    "DefaultCacheBehavior": {"TargetOriginId": "o", "ViewerProtocolPolicy": "redirect-to-https"},
                    "ViewerCertificate": {"AcmCertificateArn": certificate_arn, "SslSupportMethod": "sni-only"},
                }
            },
        }
    }


def load_balancer(attributes: dict[str, str] | None = None) -> Resources:
    return {
        "LoadBalancer": {
            "Type": "AWS::ElasticLoadBalancingV2::LoadBalancer",
            "Properties": {
                "LoadBalancerAttributes": [{"Key": key, "Value": value} for key, value in (attributes or {}).items()]
            },
        }
    }


def listener(certificate_arn: object, attributes: dict[str, str] | None = None) -> Resources:
    return {
        **load_balancer(),
        "Listener": {
            "Type": "AWS::ElasticLoadBalancingV2::Listener",
            "Properties": {
                "LoadBalancerArn": {"Ref": "LoadBalancer"},
                "Port": 443,
                "Protocol": "HTTPS",
                "Certificates": [{"CertificateArn": certificate_arn}],
                "DefaultActions": [{"Type": "fixed-response", "FixedResponseConfig": {"StatusCode": "200"}}],
                "ListenerAttributes": [{"Key": key, "Value": value} for key, value in (attributes or {}).items()],
            },
        },
    }
