package bindings

import (
	"testing"

	"github.com/aws/aws-cdk-go/awscdk/v2/assertions"
	"github.com/aws/jsii-runtime-go"
	"github.com/cdk-acm/cdk-acm-go/cdkacm"
)

func TestAHookChecksEachDeployment(t *testing.T) {
	_, stack, _ := webStack()

	hook := cdkacm.NewCertificateHook(stack, jsii.String("Hook"), &cdkacm.CertificateHookProps{
		FailureMode:        cdkacm.HookFailureMode_FAIL,
		Severity:           &map[string]cdkacm.Severity{"tls-policy": cdkacm.Severity_OFF},
		VerifyCertificates: jsii.Bool(true),
		StackFilters: &cdkacm.HookStackFilters{
			Criteria:          cdkacm.HookFilterCriteria_ANY,
			ExcludeStackNames: jsii.Strings("Legacy"),
		},
	})

	assertEqual(t, *hook.HookName(), "CdkAcm::Certificate::Checks")
	assertEqual(t, *hook.LambdaFunction().MetricErrors(nil).MetricName(), "Errors")
	template := assertions.Template_FromStack(stack, nil)
	template.HasResourceProperties(jsii.String("AWS::CloudFormation::LambdaHook"), map[string]any{
		"FailureMode": "FAIL",
		"StackFilters": map[string]any{
			"FilteringCriteria": "ANY",
			"StackNames":        map[string]any{"Exclude": []string{"Legacy"}},
		},
	})
	template.HasResourceProperties(jsii.String("AWS::Lambda::Function"), map[string]any{
		"Environment": map[string]any{"Variables": map[string]any{
			"CERTIFICATE_HOOK": `{"severity":{"tls-policy":"off"},"verifyCertificates":true}`,
		}},
	})
}
