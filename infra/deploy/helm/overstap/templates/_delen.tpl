{{- define "overstap.beeld" -}}
{{- if .Values.beeld.digest -}}
{{ .Values.beeld.naam }}@{{ .Values.beeld.digest }}
{{- else -}}
{{ .Values.beeld.naam }}:{{ .Values.beeld.versie | default .Chart.AppVersion }}
{{- end -}}
{{- end }}

{{- define "overstap.namen" -}}
app.kubernetes.io/name: overstap
app.kubernetes.io/instance: {{ .Release.Name }}
{{- end }}

{{- define "overstap.labels" -}}
{{ include "overstap.namen" . }}
app.kubernetes.io/version: {{ .Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .Release.Service }}
{{- end }}

{{/* Waar een pod op draait: nooit als root, niets te beschrijven, geen rechten van de kernel. */}}
{{- define "overstap.podveilig" -}}
automountServiceAccountToken: false
serviceAccountName: {{ .Release.Name }}-overstap
securityContext:
  runAsNonRoot: true
  runAsUser: 10001
  runAsGroup: 10001
  fsGroup: 10001
  fsGroupChangePolicy: OnRootMismatch
  seccompProfile: { type: RuntimeDefault }
{{- with .Values.beeld.pullSecrets }}
imagePullSecrets:
{{- range . }}
  - name: {{ . }}
{{- end }}
{{- end }}
{{- end }}

{{- define "overstap.bakveilig" -}}
securityContext:
  allowPrivilegeEscalation: false
  readOnlyRootFilesystem: true
  capabilities: { drop: [ALL] }
{{- end }}

{{- define "overstap.omgeving" -}}
envFrom:
  - configMapRef: { name: {{ .Release.Name }}-overstap }
  - secretRef: { name: {{ .Values.geheim }} }
volumeMounts:
  - { name: gegevens, mountPath: /gegevens }
  - { name: tmp, mountPath: /tmp }
{{- end }}

{{- define "overstap.schijven" -}}
volumes:
  - name: gegevens
    persistentVolumeClaim: { claimName: {{ .Values.gegevens.claim | default (printf "%s-overstap-gegevens" .Release.Name) }} }
  - name: tmp
    emptyDir: { sizeLimit: 256Mi }
{{- end }}
