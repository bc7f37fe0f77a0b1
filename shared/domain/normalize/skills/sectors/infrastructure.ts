import type { SkillSector } from '../dictionary.ts';

/** Cloud, operations, security, networks, the work place. */
export const infrastructure = {
  cloud: {
    technology: `
AWS|Amazon Web Services
Amazon Route 53|=Route 53|route53>AWS
Amazon VPC|=VPC>AWS
AWS IAM>AWS
AWS CloudTrail|cloudtrail>AWS
Amazon EMR|=Amazon EMR>AWS
Azure
Azure Data Lake|=ADLS>Azure
Azure Blob Storage>Azure
Azure Service Bus>Azure
Azure Monitor>Azure
Azure Databricks>Azure,Databricks
Azure Active Directory B2C|=AAD B2C>Azure
Google Cloud|GCP
Google Cloud Functions>Google Cloud
Google Cloud Storage>Google Cloud
Oracle Cloud|=OCI
IBM Cloud
Alibaba Cloud
OVHcloud
Hetzner
STACKIT
SAP Business Technology Platform|SAP BTP|SAP Cloud Platform>SAP
OpenStack
VMware|vSphere|ESXi|vCenter
Hyper-V
Proxmox
KVM|=KVM|=QEMU
Nutanix
Citrix|XenApp|XenDesktop|citrix virtual apps
Virtual desktop infrastructure|=VDI|azure virtual desktop
DigitalOcean
Heroku
Cloud Foundry
Vercel
Netlify
Render hosting|!Render
Fly.io
Cloudflare
Akamai
Fastly|^Fastly
Content delivery networks|content delivery network|=CDN
Firebase|firestore>Google Cloud
Supabase
Appwrite
AWS Lambda|lambda function|=Lambda>AWS,Serverless
Serverless
Amazon EC2|=EC2>AWS
Amazon S3|=S3>AWS
DynamoDB>AWS
Amazon RDS|=RDS>AWS
Amazon Aurora|aurora postgresql>AWS
Amazon ECS|=ECS>AWS
AWS Fargate|=Fargate>AWS
Amazon EKS|=EKS>AWS,Kubernetes
Azure Kubernetes Service|=AKS>Azure,Kubernetes
Google Kubernetes Engine|=GKE>Google Cloud,Kubernetes
Azure Functions>Azure,Serverless
Azure Data Factory|=ADF>Azure
Azure Logic Apps|logic apps>Azure
Cloud Run|google cloud run>Google Cloud
CloudFormation>AWS
AWS CDK|=CDK>AWS
Amazon CloudWatch|=CloudWatch>AWS
AWS Glue>AWS
AWS Step Functions|step functions>AWS
Amazon Kinesis|=Kinesis>AWS
Amazon Bedrock|aws bedrock|=Bedrock>AWS
Amazon SQS|=SQS>AWS
Amazon SNS|=SNS>AWS
EventBridge>AWS
API Gateway
Amazon API Gateway>AWS
Amazon Connect>AWS
Azure OpenAI>Azure
Bicep|=Bicep|arm template>Azure
Multi-cloud|hybrid cloud
Cloud computing|computación en la nube|cloud
Software as a service|=SaaS|=PaaS|=IaaS
`,
    method: `
Cloud architecture|cloud architect|cloud-architektur|cloud solution architecture
Cloud migration|migration to the cloud
FinOps|cloud cost optimization|cloud cost management
`,
    certificate: `
AWS Certified Solutions Architect|AWS Solutions Architect|AWS certification|aws certified>AWS
Azure certification|Azure Administrator Associate|=AZ-104|=AZ-900|=AZ-305>Azure
Google Cloud certification|professional cloud architect>Google Cloud
Certified Kubernetes Administrator|=CKA|=CKAD|=CKS>Kubernetes
`,
  },
  operations: {
    tool: `
Terraform~Pulumi
Terragrunt>Terraform
OpenTofu>Terraform
Pulumi
Ansible~Puppet
Chef|!Chef|chef infra
Puppet|^Puppet|puppet enterprise
SaltStack|salt stack
Packer|!Packer|hashicorp packer
Vagrant|^Vagrant
Docker|dockerized~Kubernetes
Docker Compose>Docker
Podman~Docker
containerd
Kubernetes|=K8s|k8s>Containers
Helm|^Helm|helm chart>Kubernetes
Kustomize>Kubernetes
Istio>Kubernetes
Service mesh|linkerd
Cilium>Kubernetes
OpenShift>Kubernetes
Rancher|^Rancher>Kubernetes
Nomad|!Nomad|hashicorp nomad
Consul|^Consul|hashicorp consul
HashiCorp Vault|!Vault|secrets management
Crossplane
Backstage|!Backstage|backstage.io
Argo CD|argocd|=Argo|argo workflows>Kubernetes,GitOps
Flux CD|fluxcd>GitOps
Jenkins
GitHub Actions|=GHA
GitLab CI|gitlab pipeline
CircleCI
Travis CI
TeamCity
Bamboo|!Bamboo
Buildkite
Spinnaker
Octopus Deploy
Azure DevOps|=TFS|=VSTS|azure pipelines
Tekton
Prometheus|^Prometheus
Grafana
Loki|grafana loki>Grafana
Thanos|!Thanos
Datadog
New Relic
Dynatrace
AppDynamics
Splunk
Elastic Stack|ELK stack|=ELK
Logstash
Kibana
Graylog
Fluentd|fluent bit
Sentry|^Sentry
PagerDuty
Opsgenie
OpenTelemetry
Jaeger|^Jaeger
Zabbix
Nagios|icinga
Checkmk
PRTG
Honeycomb|!Honeycomb
Nginx
Apache HTTP Server|apache web server|apache httpd|!Apache
HAProxy
Traefik
Envoy|^Envoy|envoy proxy
Kong|!Kong|kong gateway
Git|=Git|=git|git flow|gitflow|=GIT>Version control
GitHub>Git
GitLab>Git
Bitbucket>Git
Subversion|=SVN>Version control
Perforce|helix core>Version control
Mercurial|^Mercurial>Version control
ClearCase
Bazel
Gradle
Maven|^Maven|apache maven
CMake|=Makefile
Artifactory|jfrog|sonatype nexus
Conan package manager|!Conan
`,
    technology: `
Linux|=GNU/Linux~Unix
Unix|=AIX|=Solaris|=HP-UX
Ubuntu>Linux
Red Hat Enterprise Linux|Red Hat|RHEL|=CentOS|rocky linux>Linux
Debian>Linux
SUSE Linux|=SUSE|=SLES>Linux
Yocto|buildroot>Linux
Windows Server|=WSUS
Windows|=Windows|microsoft windows|windows 10|windows 11
macOS|=Mac OS|mac os x
z/OS|mainframe|=JCL|=CICS|ibm z|=DB2 z/OS
IBM i|=AS400|iSeries
Active Directory|Entra ID|Azure AD|azure active directory|group policy|gruppenrichtlinien
LDAP
Containers|container|containerization|containerisation|containerized
Microservices|micro services|microservice
Distributed systems|distributed system|verteilte systeme|systèmes distribués|sistemas distribuidos|distributed computing
Event-driven architecture|event-driven
Event sourcing|=CQRS
Service-oriented architecture|=SOA
Enterprise service bus|=ESB
Message queues|message queue|message-broker|messaging systems|=JMS
Kafka
Confluent>Kafka
Kafka Streams>Kafka
RabbitMQ>Message queues
ActiveMQ>Message queues
IBM MQ|mqseries>Message queues
NATS|=NATS
Apache Pulsar|=Pulsar
Pub/Sub|pubsub
Temporal|!Temporal
MuleSoft|mule esb|anypoint
TIBCO
Dell Boomi|=Boomi
webMethods
Camunda
n8n
Zapier
Make automation|make.com|integromat
Power Automate|microsoft flow
Power Apps|powerapps
Power Platform>Power Apps,Power Automate
OutSystems
Mendix
Appian
Pega|pegasystems|=Pega
UiPath
Blue Prism
Automation Anywhere
Robotic process automation|=RPA
Load balancing|load balancer
Storage systems|=SAN|=NAS|storage administration|storage area network
NetApp>Storage systems
Backup and recovery|backup & recovery|commvault|veritas netbackup|datensicherung|backup solutions
Veeam>Backup and recovery
Webhooks|webhook
`,
    method: `
CI/CD|ci cd|continuous integration|continuous delivery|continuous deployment|=CI|=CI / CD|cicd|intégration continue|integración continua
DevOps|dev ops
Site reliability engineering|=SRE|site reliability|reliability engineering
Platform engineering|internal developer platform
Infrastructure as code|=IaC
GitOps
Configuration management|konfigurationsmanagement|gestion de configuration
Release management|releasemanagement|release planning
Deployment automation|automated deployment|blue-green deployment
Observability
Monitoring and alerting|system monitoring|infrastructure monitoring|application monitoring|logging and monitoring
Incident management|störungsmanagement|gestion des incidents|on-call rotation|störungsbehebung
Problem management
Change enablement|it change management
Capacity planning|kapazitätsplanung|capacity management
High availability|hochverfügbarkeit|haute disponibilité|fault tolerance
Disaster recovery|notfallmanagement
Business continuity management|=BCM|business continuity|continuité d'activité
Scalability|scalable systems|scaling systems
Virtualization|virtualisation|virtualisierung|virtualización|virtualizzazione
System administration|systems administration|systemadministration|administration système|systembetreuung|it administration|sysadmin|systeembeheer|server administration|serveradministration
Data center operations|data centre|data center|rechenzentrum|centre de données
IT infrastructure|it-infrastruktur|infrastructure informatique|infraestructura de ti|it-systeme
IT operations|it-betrieb|it operation|exploitation informatique
Patch management
IT asset management|software asset management|=ITAM|license management|lizenzmanagement
Enterprise architecture|enterprise-architektur|=TOGAF|architecture d'entreprise|unternehmensarchitektur
IT consulting|it-beratung|it consultancy|conseil en informatique
IT project management|it-projektmanagement|it-projektleitung
IT procurement|it-einkauf
Systems integration|system integration|systemintegration|intégration de systèmes
`,
  },
  security: {
    method: `
Information security|infosec|it-sicherheit|it security|sécurité informatique|seguridad informática|sicurezza informatica|informatiebeveiliging|data security|datensicherheit
Cybersecurity|cyber-security|cybersicherheit|cybersécurité|ciberseguridad|cybersicurezza|cibersegurança
Network security|netzwerksicherheit|sécurité réseau
Cloud security|cloud-sicherheit|=CSPM|=CNAPP
Application security|appsec|app security|anwendungssicherheit
Secure coding|secure software development|secure development>Application security
Product security
Penetration testing|pentesting|pen testing|ethical hacking|penetration test|pentest|penetrationstest
Red teaming|red team|purple team
Bug bounty
Vulnerability management|vulnerability assessment|schwachstellenmanagement|vulnerability scanning|vulnerability analysis
Threat modeling|threat modelling|=STRIDE
Threat intelligence|=CTI
Threat hunting
Incident response|=DFIR
Security operations|=SOC analyst|security monitoring
Digital forensics|it-forensik|computer forensics|forensic analysis
Malware analysis|malware reverse engineering
Identity and access management|=IAM|identity management|berechtigungsmanagement|access management|gestion des identités|zugriffsmanagement
Privileged access management|=PAM>Identity and access management
Zero trust
Encryption|cryptography|kryptographie|verschlüsselung|cryptographie|kryptografie
Security architecture|sicherheitsarchitektur|security by design
Security awareness|sicherheitsbewusstsein
DevSecOps>DevOps
Governance, risk and compliance|=GRC|governance risk and compliance
IT audit|it-revision|it auditing|security audit|it general controls|=ITGC
Fraud detection|fraud prevention|betrugserkennung|betrugsprävention|anti-fraud|détection de la fraude
Information security management|=ISMS
OT security|industrial cybersecurity|=IEC 62443
Social engineering|phishing simulation
Data loss prevention|=DLP
Hardening
`,
    technology: `
SIEM
SOAR|=SOAR
OAuth|OAuth2|OAuth 2.0
SAML
OpenID Connect|=OIDC
JSON Web Tokens|=JWT
Single sign-on|=SSO
Multi-factor authentication
Two-factor authentication|=2FA
Public key infrastructure|=PKI|x.509
TLS|=TLS|=SSL|SSL/TLS
IDS/IPS|intrusion detection|intrusion prevention|=IDS
Endpoint detection and response|=EDR|=XDR|endpoint protection|endpoint security
Firewalls|firewall|next-generation firewall|pare-feu|cortafuegos
Web application firewalls|web application firewall|=WAF>Firewalls
`,
    tool: `
Okta
Auth0
Keycloak
CyberArk
SailPoint
Ping Identity|pingfederate
CrowdStrike
SentinelOne
Microsoft Defender|defender for endpoint
Microsoft Sentinel|azure sentinel
QRadar
Tenable
Nessus>Tenable
Qualys
Rapid7
Burp Suite
Metasploit
Nmap
Wireshark
Snort|^Snort
Suricata
Kali Linux>Linux
Snyk
Veracode
Checkmarx
OWASP ZAP
Fortify|^Fortify
Zscaler
Symantec
McAfee
Trend Micro
Sophos
Darktrace
Varonis
OneTrust
Wazuh
`,
    knowledge: `
OWASP|owasp top 10|owasp top ten
ISO 27001|ISO/IEC 27001|ISO27001|ISO 27002|ISO 27000
SOC 2|=SOC2
NIST|nist cybersecurity framework|NIST 800-53
BSI IT-Grundschutz|it-grundschutz|bsi-grundschutz|=BSI
KRITIS|=KRITIS|kritische infrastruktur
NIS2|NIS-2
Digital Operational Resilience Act|=DORA
TISAX
Common Criteria
CIS Controls|cis benchmark
MITRE ATT&CK|=MITRE
GDPR|DSGVO|RGPD|data protection|datenschutz|protection des données|protección de datos|protezione dei dati|proteção de dados|=AVG|=LGPD|data privacy|datenschutzrecht
CCPA
HIPAA|hipaa compliance
PCI DSS|PCI compliance
FedRAMP
CMMC
STIG|=STIG|STIG compliance
`,
    certificate: `
CISSP
CISM
CISA|=CISA
CRISC
CCSP
CEH|=CEH|certified ethical hacker
OSCP|=OSCP
GIAC|=GIAC|=GSEC|=GCIH
CompTIA Security+|Security+
CompTIA A+|=A+ certification
CompTIA Network+|Network+
ISO 27001 Lead Auditor|lead implementer iso 27001>ISO 27001
Data protection officer|datenschutzbeauftragter|datenschutzbeauftragte|délégué à la protection des données|=CIPP/E|=CIPM
`,
  },
  networks: {
    technology: `
TCP/IP|TCP IP|=TCP|=UDP
DNS|=DNS|bind dns
DHCP
VPN|=VPN|=IPsec
BGP|=BGP
OSPF|=EIGRP
MPLS
VLAN|=VXLAN
SD-WAN|=SDWAN
Software-defined networking|=SDN
SNMP
IPv6
HTTP|=HTTP|=HTTPS
Routing and switching|=Switching|switches and routers|routers and switches
LAN/WAN|=LAN|=WAN
Wi-Fi|wlan|wireless network
5G|=5G|5G NR|=5G-Netz
LTE|=LTE|4G/LTE
GSM|=GSM|=UMTS
VoIP|voice over ip|ip telephony|=SIP trunk|ip-telefonie
Unified communications|=UCaaS
Fiber optics|fibre optic|fiber optic|glasfaser|fibre optique|=FTTH|fibra óptica|fibra ottica|glasfasernetz|lwl-technik|=LWL
Structured cabling|network cabling|netzwerkverkabelung|câblage réseau|copper cabling
Satellite communications|=SATCOM|satellitenkommunikation
Bluetooth|=BLE|bluetooth low energy
Zigbee|Z-Wave
LoRaWAN|=LoRa
NFC|=NFC
RFID
GPS|=GPS|=GNSS
`,
    tool: `
Cisco|cisco ios
Cisco Meraki|meraki>Cisco
Juniper|=Juniper|junos
Fortinet
FortiGate>Fortinet
Palo Alto Networks|palo alto firewall
Check Point|checkpoint firewall
Arista|^Arista
Aruba Networks|aruba wireless|hpe aruba
Ubiquiti|=UniFi
MikroTik
F5|=F5|big-ip
Extreme Networks
Sonicwall
LANCOM
Avaya
Asterisk PBX|?Asterisk
SolarWinds
Infoblox
`,
    knowledge: `
Telecommunications|telekommunikation|telecomunicaciones|telecomunicazioni|telecomunicações|telecommunicatie|telecom
Network administration|network engineering|administration réseau|network management|computer networking|computer network|netwerkbeheer|netzwerk|netzwerkinfrastruktur|networking protocols|netzwerkadministration|network engineer
Network design|netzwerkplanung|network architecture|network planning
Radio network planning|funknetzplanung|radio planning
Network troubleshooting|network monitoring|netzwerküberwachung
OSS/BSS|=OSS BSS
`,
    certificate: `
CCNA
CCNP
CCIE
JNCIA|=JNCIP
`,
  },
  workplace: {
    method: `
IT support|technical support|support informatique|soporte técnico|supporto tecnico|suporte técnico|technischer support|anwendersupport|user support|=L2 support|=L1 support
Help desk|helpdesk|service-desk|benutzersupport
IT service management|=ITSM|it service delivery
ITIL
Ticketing systems|ticketing system|ticketsystem|ticket system
Mobile device management|unified endpoint management|=UEM
Software deployment|softwareverteilung|software packaging|softwarepaketierung
Troubleshooting|fehleranalyse|fehlerbehebung|fehlersuche|störungssuche|fehlerdiagnose|dépannage|diagnostic de pannes|fault finding|trouble shooting|resolución de averías
Hardware support|pc hardware|computer hardware|hardware repair|pc repair
Remote support|fernwartung|teamviewer
Printer administration|druckerverwaltung
`,
    tool: `
ServiceNow
Jira Service Management|jira service desk
BMC Remedy|=Remedy
Zendesk
Freshdesk|freshservice
Intercom|^Intercom
Ivanti
Matrix42
baramundi
OTRS|=OTRS
Znuny
Microsoft Intune|=Intune
SCCM|=MECM|microsoft endpoint manager
Jamf
Microsoft 365|Office 365|=O365|=M365|microsoft o365
Microsoft Exchange|exchange server|exchange online
SharePoint
OneDrive
Microsoft Teams|MS Teams|?Teams
Microsoft Office|MS Office|office suite|=MS-Office-Produkte|office-programme|pack office|suite office|suite bureautique|paquete office|pacchetto office|pacote office|office-paket
Excel|^Excel|Microsoft Excel|MS Excel|advanced excel|excel spreadsheets|excel-kenntnisse>Microsoft Office
Microsoft Word|MS Word|?Word|word processing|textverarbeitung>Microsoft Office
PowerPoint|power point>Microsoft Office
Microsoft Outlook|MS Outlook|^Outlook>Microsoft Office
Microsoft Access|MS Access|?Access
Microsoft Project|MS Project
Microsoft Visio|MS Visio|=Visio
OneNote
Microsoft Planner|ms planner
Google Workspace|G Suite|google suite|google docs|google apps
Google Sheets
LibreOffice|openoffice
Slack|^Slack
Zoom|^Zoom
Webex
Confluence|^Confluence
Jira|atlassian jira|=JIRA
Atlassian
Trello
Asana|^Asana
Notion|!Notion
Monday.com
ClickUp
Miro|^Miro
Mural|?Mural
Lucidchart
Airtable
Smartsheet
Basecamp
Wrike
Redmine
Linear project tracking|?Linear
Dropbox
DocuSign
Evernote
Spreadsheets|spreadsheet|tabellenkalkulation|tableur|hojas de cálculo|foglio di calcolo
Loom|?Loom
Calendly
`,
    knowledge: `
Computer literacy|computer skills|edv-kenntnisse|pc-kenntnisse|it-kenntnisse|computer proficiency|informática básica|outils informatiques|it-affinität|computerkenntnisse|=EDV
Technical writing|technische dokumentation|technical documentation|documentation technique|rédaction technique|redacción técnica|technische redaktion|documentación técnica
`,
  },
} satisfies Readonly<Record<string, SkillSector>>;
