import type { SkillSector } from '../dictionary.ts';

/** Databases, data, analytics, machine learning. */
export const data = {
  databases: {
    technology: `
PostgreSQL|postgres|postgre sql|psql>SQL~MySQL
PostGIS>PostgreSQL
MySQL>SQL~MariaDB
MariaDB>SQL
SQL Server|ms sql>SQL
Oracle Database|oracle db|^Oracle|oracle sql|oracle 12c|oracle 19c|oracle-datenbanken>SQL
IBM Db2|=DB2|=Db2>SQL
SQLite>SQL
Sybase|SAP ASE>SQL
Teradata>SQL
Greenplum>SQL
Informix>SQL
FileMaker|claris filemaker
MongoDB|=Mongo>NoSQL
Apache Cassandra|^Cassandra>NoSQL
Couchbase|couchdb>NoSQL
Redis|^Redis>NoSQL
Redis Streams>Redis
Memcached
Elasticsearch|elastic search|=Elastic
OpenSearch
Apache Solr|=Solr|apache lucene|=Lucene
Neo4j>Graph databases
Graph databases|graph database|graphdatenbank|knowledge graph
SPARQL|=RDF|ontologies
ClickHouse>SQL
DuckDB>SQL
CockroachDB>SQL
ScyllaDB>NoSQL
InfluxDB
TimescaleDB
Vector databases|vector database|qdrant|milvus|vector store|vector search
pgvector>PostgreSQL
Pinecone>Vector databases
Weaviate>Vector databases
NoSQL|no sql|nosql database|nosql-datenbank
Relational databases|relational database|=RDBMS|relationale datenbank|bases de données relationnelles|bases de datos relacionales|database relazionali>Databases
Databases|database|datenbank|bases de données|base de données|bases de datos|base de datos|basi di dati|banco de dados|bancos de dados|databanken
Amazon Athena|=Athena>AWS,SQL
Trino|presto sql|^Presto>SQL
Firestore database|cloud firestore
Realm database|?Realm
`,
    method: `
Database administration|datenbankadministration|=DBA|administration de bases de données|administración de bases de datos|database management|datenbankverwaltung
Database design|datenbankdesign|datenbankentwicklung|database development|schema design|datenbankentwurf
Query optimization|query tuning|sql tuning|database performance tuning|sql optimization
Stored procedures|stored procedure
Data migration|datenmigration|migration de données|migración de datos
`,
  },
  data: {
    technology: `
Snowflake|^Snowflake>SQL
BigQuery|big query>Google Cloud,SQL
Amazon Redshift|^Redshift>AWS,SQL
Azure Synapse|synapse analytics>Azure
Microsoft Fabric|ms fabric
Databricks>Spark
Delta Lake
Apache Iceberg|=Iceberg
Apache Hudi|=Hudi
Apache Parquet|parquet files|=Avro
Hadoop|hortonworks
Cloudera>Hadoop
HDFS|mapreduce|map reduce>Hadoop
Hive|^Hive|apache hive
Impala|!Impala
HBase
Spark|^Spark|Apache Spark|spark sql
Spark Streaming|structured streaming>Spark
PySpark>Spark,Python
Flink
Apache Beam
Dataflow|^Dataproc
Airflow|=MWAA
Dagster
Prefect|^Prefect
Luigi|!Luigi
dbt|=dbt|=DBT|data build tool
Fivetran
Airbyte
Stitch data|!Stitch
Talend
Informatica PowerCenter|^Informatica|informatica cloud|=IICS
Matillion
IBM DataStage|=DataStage
Pentaho
Apache NiFi|=NiFi
SSIS
SSRS
SSAS
Great Expectations data
Collibra
Alation
Monte Carlo data observability
SAP BW|sap business warehouse>SAP
SAP Datasphere|sap data warehouse cloud>SAP
SAP Analytics Cloud>SAP
SAP BusinessObjects|=BusinessObjects|business objects
`,
    tool: `
Tableau|^Tableau
Power BI|powerbi|=PowerBI
DAX|=DAX>Power BI
Power Query>Excel
Looker|lookml
Looker Studio|data studio
Qlik
QlikView
MicroStrategy
Cognos
Metabase
Apache Superset|=Superset
Sisense
Domo|!Domo
ThoughtSpot
Mode Analytics
Hex notebooks|?Hex
Amplitude|^Amplitude
Mixpanel
Heap analytics|?Heap
PostHog
Segment|!Segment|twilio segment
Snowplow|^Snowplow
Google Analytics|=GA4|=GA
Adobe Analytics
Matomo
Hotjar
FullStory
Jupyter
SAS|=SAS|sas programming|base sas
SPSS
Stata|^Stata
EViews
Minitab
JMP|=JMP
Alteryx
KNIME
RapidMiner
Dataiku
DataRobot
Palantir Foundry|=Foundry|^Palantir
LabVIEW
Mathematica|^Mathematica
MAXQDA|=NVivo|atlas.ti
Qualtrics
SurveyMonkey
Google Forms|typeform
Crystal Reports
Pivot tables|pivot table|pivot-tabelle|vlookup|tableaux croisés dynamiques|tablas dinámicas|sverweis
`,
    method: `
Data engineering|dateningenieur
Data pipelines|data pipeline|datenpipeline|pipelines de données
ETL|ELT|extract transform load
Data warehousing|data warehouse|=DWH|entrepôt de données|almacén de datos
Data lakes|data lake|lakehouse
Data mesh
Data integration|datenintegration|intégration de données
Data modeling|data modelling|datenmodellierung|modélisation de données|modelado de datos|data model|datenmodell
Data vault>Data modeling
Star schema|dimensional modeling|dimensional modelling>Data modeling
Data architecture|datenarchitektur
Big data
Data analysis|datenanalyse|analyse de données|análisis de datos|analisi dei dati|análise de dados|data-analyse|analyzing data|analysing data|analyse von daten|analytics
Data visualization|data visualisation|datenvisualisierung|visualización de datos|visualisation de données|dashboard|dashboarding
Data governance|datengovernance|gouvernance des données
Data stewardship>Data governance
Data quality|datenqualität|qualité des données|data validation
Data cleaning|data cleansing|datenbereinigung|data wrangling|data preparation|data munging
Master data management|stammdatenmanagement|stammdatenpflege|master data|stammdaten|gestion des données de référence|stammdatenverwaltung
Metadata management|metadata|metadaten
Data collection|datenerhebung|collecte de données|recopilación de datos|data gathering|gathering data
Data management|datenmanagement|gestion des données|gestión de datos|gestione dei dati|data handling
Business intelligence|=BI
Reporting|berichtswesen|berichterstellung|erstellung von berichten|elaboración de informes|reportistica|elaboração de relatórios|report writing
KPI management|=KPI|key performance indicator|kennzahlen|indicateurs de performance|kpi-tracking
Ad hoc analysis|ad-hoc analyse
A/B testing|ab testing|a/b test|split testing|online experimentation|multivariate testing
Experimental design|design of experiments|=DoE|statistische versuchsplanung|experimentation|plan d'expériences
Time series analysis|time series|zeitreihenanalyse|time series forecasting
Forecasting|prognosen|prévisions|forecast
Predictive analytics|predictive modeling|predictive modelling|predictive models|predictive analysis
Data mining
Celonis>Process mining
Process mining
Text mining|text analytics
Web scraping|data scraping|web crawling
Scrapy|beautifulsoup>Python,Web scraping
Survey design|questionnaire design|fragebogen|umfragen|survey research|encuestas
Geographic information systems|=GIS|geographic information system|geoinformationssysteme|geoinformatik|système d'information géographique|geospatial analysis|geospatial data|geodaten
Product analytics
Customer analytics|web analytics|webanalyse|customer insight
Quantitative methods|quantitative research|quantitative analysis|méthodes quantitatives|quantitative skills
Econometrics|ökonometrie|économétrie|econometría
`,
    knowledge: `
Statistics|statistical analysis|statistical modeling|statistical modelling|statistik|statistische analyse|statistiques|estadística|statistica|estatística|statistical methods
Bayesian statistics|bayesian methods|bayesian inference|bayesian modeling
Causal inference|causal analysis
Probability theory|stochastik|wahrscheinlichkeitstheorie
Linear algebra|lineare algebra
Biostatistics|biostatistik|biostatistique
Data literacy|datenkompetenz
Data science|datenwissenschaft|science des données|ciencia de datos
Data ethics|responsible ai|ai ethics|ki-ethik|ai governance|eu ai act
`,
  },
  'machine learning': {
    technology: `
Pandas|=pandas>Python
NumPy>Python
SciPy>Python
scikit-learn|sklearn>Python,Machine learning
Matplotlib>Python
Plotly>Python
Seaborn>Python
Polars>Python
Dask|^Dask>Python
Streamlit>Python
TensorFlow>Machine learning
PyTorch>Machine learning
Keras>Machine learning
JAX|=JAX>Machine learning
XGBoost>Machine learning
Gradient boosting|lightgbm|catboost>Machine learning
ONNX
TensorRT
OpenCV>Computer vision
Hugging Face|huggingface
spaCy|gensim>Natural language processing
NLTK>Python,Natural language processing
LangChain>Large language models
LangGraph>LangChain
LlamaIndex>Large language models
OpenAI API|=OpenAI|=ChatGPT|=GPT-4|=GPT|gpt models>Large language models
Anthropic Claude|^Claude|anthropic api>Large language models
Google Gemini|?Gemini>Large language models
Llama models|?Llama|=LLaMA>Large language models
Mistral AI|?Mistral>Large language models
vLLM>Large language models
Model Context Protocol|=MCP
Stable Diffusion|midjourney
GitHub Copilot|=Copilot|microsoft copilot
AI coding assistants|?Cursor|cursor ai|claude code
MLflow>MLOps
Kubeflow>MLOps
Weights & Biases|=wandb>MLOps
SageMaker>AWS,Machine learning
Vertex AI>Google Cloud,Machine learning
Azure Machine Learning|azure ml>Azure,Machine learning
Ray|!Ray|ray serve
ROS|=ROS|ROS2|robot operating system>Robotics
Gazebo simulation|?Gazebo
NVIDIA Isaac|isaac sim
GPU computing|=GPU|gpu programming
`,
    method: `
Machine learning|=ML|maschinelles lernen|apprentissage automatique|aprendizaje automático|aprendizado de máquina|apprendimento automatico|ml models|ml algorithms
LightGBM framework>Machine learning
Deep learning|deep neural networks>Machine learning
Neural networks|neural network|neuronale netze|réseaux de neurones|redes neuronales|=CNN|=RNN>Deep learning
Transformers architecture|transformer models|attention mechanisms>Deep learning
Artificial intelligence|=AI|=KI|künstliche intelligenz|intelligence artificielle|intelligenza artificiale|inteligência artificial|kunstmatige intelligentie|=IA|ai/ml|ai tools|ki-tools
Natural language processing|=NLP|sprachverarbeitung|traitement du langage naturel|=NLU|natural language understanding>Machine learning
Computer vision|maschinelles sehen|vision par ordinateur|visión artificial|machine vision|bildverarbeitung|image recognition|visione artificiale
Object detection>Computer vision
Reinforcement learning|=RLHF>Machine learning
Generative AI|gen ai|genai|generative ki|ia générative|ia generativa|=GAI|generative models>Artificial intelligence
Diffusion models>Generative AI
Large language models|=LLM|large language model|language models|foundation model>Generative AI
Retrieval-augmented generation|=RAG|rag pipeline>Large language models
Prompt engineering|prompting|prompt design>Large language models
Fine-tuning>Machine learning
AI agents|agentic ai|agentic workflows|multi-agent systems|ai agent|agentic systems>Large language models
MLOps|ML Ops|llmops
Feature engineering>Machine learning
Model deployment|model serving|model inference|ml deployment
Model evaluation|model validation|model training|training models|llm evaluation
Recommendation systems|recommender system|recommendation engine|recommendation system
Information retrieval|ranking algorithms|semantic search
Search engines|search relevance|solr search
Regression analysis|linear regression|regressionsanalyse
Logistic regression>Regression analysis
Clustering|cluster analysis|clusteranalyse
Random forest|decision trees>Machine learning
Anomaly detection|anomalieerkennung
Speech recognition|=ASR|speech-to-text|text-to-speech|spracherkennung
Image processing|traitement d'images
Optical character recognition|=OCR|document ai
Data annotation|data labeling|data labelling|annotation of data
Conversational AI
Chatbots|chatbot|voice assistant
Dialogflow|rasa chatbot
Optimization methods|operations research|recherche opérationnelle|optimization algorithms
Linear programming>Optimization methods
Mathematical optimization|mathematische optimierung
Simulation|discrete event simulation|modélisation et simulation
Monte Carlo simulation>Simulation
Robotics|robotik|robotique|robotica
SLAM|=SLAM|localization and mapping
Sensor fusion|sensorfusion|kalman filter
Motion planning|path planning>Robotics
Autonomous systems|autonomous driving|autonomes fahren|self-driving|autonomous vehicles|conduite autonome
`,
  },
} satisfies Readonly<Record<string, SkillSector>>;
